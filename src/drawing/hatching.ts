/** Hatching: where a formula has no value, and the word for it below the legend. */
import type { Box } from './box';
import { drawLegendGround, legendBox } from './legend';
import type { Palette } from './palette';
import type { Pen } from './pen';
import { textWidth } from './text-width';
import { font, writeText } from './type';

/** CSS pixels from line to line. */
const APART = 8;
const LINE = 1;

/** The word, at the usual size of type. */
const WORD = 'no value';
const SIZE = 11;
const HEIGHT = 24;
const GAP = 6;
const SWATCH = { width: 26, height: 12 };
const ROOM = 10;

/** Fills a box with lines from the upper right to the lower left. */
export function hatch(pen: Pen, { left, top, right, bottom }: Box, palette: Palette): void {
  const [width, height] = [right - left, bottom - top];
  pen.save();
  pen.beginPath();
  pen.rect(left, top, width, height);
  pen.clip();
  pen.beginPath();
  for (let x = APART / 2; x < width + height; x += APART) {
    pen.moveTo(left + x, top);
    pen.lineTo(left + x - height, bottom);
  }
  pen.strokeStyle = palette.hatching;
  pen.lineWidth = LINE;
  pen.stroke();
  pen.restore();
}

/** Says what hatching means, below the legend of tints. @param scale size of type, as a multiple of the usual */
export function drawHatchingKey(pen: Pen, mapWidth: number, palette: Palette, scale: number): void {
  const { right, bottom } = legendBox(mapWidth, scale);
  const type = font(SIZE * scale);
  const width = (3 * ROOM + SWATCH.width) * scale + textWidth(WORD, type);
  const top = bottom + GAP;
  const middle = top + (HEIGHT * scale) / 2;
  const left = right - width;
  drawLegendGround(pen, { left, top, right, bottom: top + HEIGHT * scale }, palette);
  const swatch: Box = {
    left: left + ROOM * scale,
    right: left + (ROOM + SWATCH.width) * scale,
    top: middle - (SWATCH.height * scale) / 2,
    bottom: middle + (SWATCH.height * scale) / 2,
  };
  pen.fillStyle = palette.paper;
  pen.fillRect(swatch.left, swatch.top, swatch.right - swatch.left, swatch.bottom - swatch.top);
  hatch(pen, swatch, palette);
  const look = { font: type, color: palette.ink };
  writeText(pen, WORD, swatch.right + ROOM * scale, middle + 0.36 * SIZE * scale, look);
}
