/** Minima on the map: a cross each; that of a global one stands in a ring. */
import type { Minimum } from '../engine/minimum';
import type { Palette } from './palette';
import type { Pen } from './pen';
import { type Projection, shownOf } from './projection';

const ARM = 3.6;
const GLOBAL_ARM = 4.2;
const RING = 7.5;
const LINE = 1.2;
const CASING = 1.1;
/** Half the width of a saddle's mark: two bows that turn their backs to each other. */
const SADDLE = 4;

/** Draws those on the map. */
export function drawMinima(
  pen: Pen,
  minima: readonly Minimum[],
  projection: Projection,
  palette: Palette,
): void {
  for (const { position, global } of minima) {
    const [across, up] = shownOf(projection, position);
    const [x, y] = [projection.x(across), projection.y(up)];
    if (isOnMap(x, y, projection)) drawMinimum(pen, x, y, global, palette);
  }
}

/** One minimum, at a pixel. */
export function drawMinimum(
  pen: Pen,
  x: number,
  y: number,
  global: boolean,
  palette: Palette,
): void {
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
  strokeCased(pen, palette);
}

/** A saddle, at a pixel: level ground between two ways up and two ways down. */
export function drawSaddle(pen: Pen, x: number, y: number, palette: Palette): void {
  pen.beginPath();
  pen.moveTo(x - SADDLE, y - SADDLE);
  pen.arc(x - 2 * SADDLE, y, Math.SQRT2 * SADDLE, -Math.PI / 4, Math.PI / 4);
  pen.moveTo(x + SADDLE, y + SADDLE);
  pen.arc(x + 2 * SADDLE, y, Math.SQRT2 * SADDLE, 0.75 * Math.PI, 1.25 * Math.PI);
  strokeCased(pen, palette);
}

function strokeCased(pen: Pen, palette: Palette): void {
  pen.lineCap = 'round';
  pen.strokeStyle = palette.casing;
  pen.lineWidth = LINE + 2 * CASING;
  pen.globalAlpha = 0.7;
  pen.stroke();
  pen.globalAlpha = 1;
  pen.strokeStyle = palette.ink;
  pen.lineWidth = LINE;
  pen.stroke();
}

/** Marks of saddles closer together than this would run into each other, in CSS pixels. */
const CROWDED = 13;

/** Of places in pixels, those that have room for a saddle's mark: the first ones first. */
export function uncrowded<Place extends { readonly x: number; readonly y: number }>(
  places: readonly Place[],
): readonly Place[] {
  const kept: Place[] = [];
  for (const place of places) {
    const { x, y } = place;
    if (!kept.some((other) => Math.hypot(other.x - x, other.y - y) < CROWDED)) kept.push(place);
  }
  return kept;
}

export const isOnMap = (x: number, y: number, { width, height }: Projection): boolean =>
  x >= 0 && x <= width && y >= 0 && y <= height;

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
    const [across, up] = shownOf(projection, position);
    const distance = Math.hypot(projection.x(across) - x, projection.y(up) - y);
    if (!(distance < least)) return;
    least = distance;
    nearest = index;
  });
  return nearest;
}
