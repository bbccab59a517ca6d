/** Discreet ticks along the map's left and bottom edges. */
import type { Palette } from './palette';
import type { Pen } from './pen';
import type { Projection } from './projection';
import { textWidth } from './text-width';
import { linearTicks } from './ticks';
import { font, writeText } from './type';

/** CSS pixels per tick, about. */
const APART = 90;
/** Ticks closer to a corner are left out. */
const CORNER = 24;
const TICK = 4;
const GAP = 4;
const SIZE = 11;
const CASING = 'aa';

/** @param names of the two coordinates: letters, or words with a letter @param scale size of type, as a multiple of the usual */
export function drawAxes(
  pen: Pen,
  projection: Projection,
  [nameX, nameY]: readonly [string, string],
  palette: Palette,
  scale: number,
): void {
  const { width, height, domainX, domainY } = projection;
  const corner = CORNER * scale;
  const apart = APART * scale;
  const strong = font(SIZE * scale, 600);
  // Words take the place of ticks, a letter stands beside them.
  const room = nameX.length > 1 ? textWidth(nameX, strong) : 0;
  const across = linearTicks(domainX[0], domainX[1], width / apart)
    .map(({ value, text }) => ({ x: projection.x(value), text }))
    .filter(({ x }) => x > corner && x < width - 1.4 * corner - room);
  const upwards = linearTicks(domainY[0], domainY[1], height / apart)
    .map(({ value, text }) => ({ y: projection.y(value), text }))
    .filter(({ y }) => y > 1.2 * corner && y < height - corner);
  pen.beginPath();
  for (const { x } of across) {
    pen.moveTo(x, height);
    pen.lineTo(x, height - TICK);
  }
  for (const { y } of upwards) {
    pen.moveTo(0, y);
    pen.lineTo(TICK, y);
  }
  pen.lineCap = 'butt';
  pen.strokeStyle = palette.ink;
  pen.lineWidth = 1;
  pen.stroke();

  const size = SIZE * scale;
  const look = {
    font: font(size),
    color: palette.ink,
    casing: palette.casing + CASING,
    casingWidth: 2.5,
  };
  const letter = (name: string) => ({
    ...look,
    font: name.length > 1 ? strong : font(size, 400, 'italic'),
  });
  const below = height - TICK - GAP;
  for (const { x, text } of across) writeText(pen, text, x, below, { ...look, align: 'center' });
  for (const { y, text } of upwards) writeText(pen, text, TICK + GAP, y + 0.36 * size, look);
  writeText(pen, nameX, width - 10, below, { ...letter(nameX), align: 'right' });
  writeText(pen, nameY, TICK + GAP, 18 * scale, letter(nameY));
}
