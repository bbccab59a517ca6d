/** The start of all runs, as it stands on a picture: a ring around a point. */
import type { Palette } from './palette';
import type { Pen } from './pen';

const RING = 8.5;
const LINE = 1.9;
const CASING = 5;
const POINT = 2.6;

export function drawStart(pen: Pen, x: number, y: number, palette: Palette): void {
  pen.beginPath();
  pen.arc(x, y, RING, 0, 2 * Math.PI);
  pen.fillStyle = palette.casing;
  pen.globalAlpha = 0.55;
  pen.fill();
  pen.globalAlpha = 1;
  pen.strokeStyle = palette.casing;
  pen.lineWidth = CASING;
  pen.stroke();
  pen.strokeStyle = palette.ink;
  pen.lineWidth = LINE;
  pen.stroke();
  pen.beginPath();
  pen.arc(x, y, POINT, 0, 2 * Math.PI);
  pen.fillStyle = palette.ink;
  pen.fill();
}
