/** Minima on the map: a cross each; that of a global one stands in a ring. */
import type { Minimum } from '../engine/minimum';
import type { Palette } from './palette';
import type { Pen } from './pen';
import type { Projection } from './projection';

const ARM = 3.6;
const GLOBAL_ARM = 4.2;
const RING = 7.5;
const LINE = 1.2;
const CASING = 1.1;

/** Draws those on the map. */
export function drawMinima(
  pen: Pen,
  minima: readonly Minimum[],
  projection: Projection,
  palette: Palette,
): void {
  pen.lineCap = 'round';
  for (const { position, global } of minima) {
    const x = projection.x(position[0] ?? Number.NaN);
    const y = projection.y(position[1] ?? Number.NaN);
    if (!(x >= 0 && x <= projection.width && y >= 0 && y <= projection.height)) continue;
    const arm = global ? GLOBAL_ARM : ARM;
    pen.beginPath();
    pen.moveTo(x - arm, y);
    pen.lineTo(x + arm, y);
    pen.moveTo(x, y - arm);
    pen.lineTo(x, y + arm);
    if (global) {
      pen.moveTo(x + RING, y);
      pen.arc(x, y, RING, 0, 2 * Math.PI);
    }
    pen.strokeStyle = palette.casing;
    pen.lineWidth = LINE + 2 * CASING;
    pen.globalAlpha = 0.7;
    pen.stroke();
    pen.globalAlpha = 1;
    pen.strokeStyle = palette.ink;
    pen.lineWidth = LINE;
    pen.stroke();
  }
}

/** The minimum nearest to a pixel, if it is nearer than `within`: its place in the list. */
export function nearestMinimum(
  minima: readonly Minimum[],
  projection: Projection,
  x: number,
  y: number,
  within: number,
): number | undefined {
  let nearest: number | undefined;
  let least = within;
  minima.forEach(({ position }, index) => {
    const distance = Math.hypot(
      projection.x(position[0] ?? Number.NaN) - x,
      projection.y(position[1] ?? Number.NaN) - y,
    );
    if (!(distance < least)) return;
    least = distance;
    nearest = index;
  });
  return nearest;
}
