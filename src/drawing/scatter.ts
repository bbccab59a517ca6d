/** Points of data on a plot: each a small mark, thinned where more of them stand on a pixel than can be seen. */
import { traceMarker } from './marker';
import type { Palette } from './palette';
import type { Pen } from './pen';
import type { Plot } from './plot';

/** Rows of numbers, and which of them say where a point stands. */
export interface Points {
  readonly count: number;
  readonly columns: number;
  /** Row by row. */
  readonly values: Float64Array;
  /** Columns of the numbers across and upwards. */
  readonly x: number;
  readonly y: number;
  /** The column of the class, 0 or 1; absent: there are none. */
  readonly group?: number;
}

/** Up to so many points all are drawn. */
export const MANY_MARKS = 3000;
/** Side of the squares of which one point is enough beyond that, in CSS pixels. */
const CELL = 2;
/** Radius in CSS pixels of so many points, at most. */
const RADII: readonly (readonly [count: number, radius: number])[] = [
  [120, 3.8],
  [400, 3.1],
  [1000, 2.5],
  [MANY_MARKS, 1.9],
];
const SMALLEST = 1.2;
/** Marks smaller than this have no outline. */
const OUTLINED = 1.8;

/** More would hide the lines: then they stand below them. */
const MOST_ABOVE = 400;

/** Whether points stand upon the lines that are drawn with them, and not below. */
export const standAbove = (count: number): boolean => count <= MOST_ABOVE;

export const markRadius = (count: number): number =>
  RADII.find(([most]) => count <= most)?.[1] ?? SMALLEST;

/** The rows to draw: those within the plot's picture, of many one per small square and class, the first. */
export function rowsToDraw(points: Points, plot: Plot): Int32Array {
  const { count, columns, values, x, y, group } = points;
  const { width, height } = plot;
  const across = Math.ceil(width / CELL) + 1;
  const down = Math.ceil(height / CELL) + 1;
  const thinned = count > MANY_MARKS;
  const taken = new Uint8Array(thinned ? 2 * across * down : 0);
  const rows = new Int32Array(count);
  let kept = 0;
  for (let row = 0; row < count; row++) {
    const pixelX = plot.x(values[row * columns + x] as number);
    const pixelY = plot.y(values[row * columns + y] as number);
    if (!(pixelX >= 0 && pixelX <= width && pixelY >= 0 && pixelY <= height)) continue;
    if (thinned) {
      const cell = Math.floor(pixelY / CELL) * across + Math.floor(pixelX / CELL);
      const side = group === undefined ? 0 : (values[row * columns + group] as number);
      if (taken[2 * cell + side] === 1) continue;
      taken[2 * cell + side] = 1;
    }
    rows[kept++] = row;
  }
  return rows.subarray(0, kept);
}

/** The look of class 0, or of points without class, and of class 1. */
const shapes = ['circle', 'square'] as const;

export function drawScatter(pen: Pen, points: Points, plot: Plot, palette: Palette): void {
  const { count, columns, values, x, y, group } = points;
  const rows = rowsToDraw(points, plot);
  const radius = markRadius(count);
  const groups = group === undefined ? [undefined] : [0, 1];
  pen.lineJoin = 'round';
  for (const side of groups) {
    const filled = side === 1 || radius < OUTLINED;
    pen.beginPath();
    for (const row of rows) {
      if (side !== undefined && values[row * columns + (group as number)] !== side) continue;
      const pixelX = plot.x(values[row * columns + x] as number);
      const pixelY = plot.y(values[row * columns + y] as number);
      if (radius < OUTLINED) pen.rect(pixelX - radius, pixelY - radius, 2 * radius, 2 * radius);
      else traceMarker(pen, shapes[side ?? 0] ?? 'circle', pixelX, pixelY, radius);
    }
    pen.fillStyle = groupColor(palette, side, filled);
    pen.fill();
    if (radius < OUTLINED) continue;
    pen.strokeStyle = palette.ink;
    pen.lineWidth = 1.4;
    pen.stroke();
  }
}

const groupColor = (palette: Palette, side: number | undefined, filled: boolean): string => {
  if (side === 1) return palette.terrain[0] ?? palette.ink;
  return filled ? palette.muted : palette.card;
};

/** The row of the point nearest to a pixel, if it is nearer than `within`; of equally near ones the last drawn. */
export function nearestRow(
  { count, columns, values, x, y }: Points,
  plot: Plot,
  pixelX: number,
  pixelY: number,
  within: number,
): number | undefined {
  let nearest: number | undefined;
  let least = within;
  for (let row = 0; row < count; row++) {
    const distance = Math.hypot(
      plot.x(values[row * columns + x] as number) - pixelX,
      plot.y(values[row * columns + y] as number) - pixelY,
    );
    if (!(distance <= least)) continue;
    least = distance;
    nearest = row;
  }
  return nearest;
}
