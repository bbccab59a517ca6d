/** Points as a small picture without axes: what tells one data set from another. */
import type { Table } from '../engine/table';

export interface ThumbnailLook {
  /** Of a point, or of class 1. */
  readonly color: string;
  /** Of class 0. */
  readonly other: string;
  /** In pixels of the picture. */
  readonly radius: number;
}

/** More than these would be one stain, and cost time. */
const MOST_DRAWN = 300;
/** Free on every side, in radii. */
const MARGIN = 2;

/**
 * Draws on a clear square context. Two columns are x and y; of classes the last column decides colour and shape: discs
 * for class 0, squares for class 1, on one line where there is a single feature.
 * @param side of the picture, in its pixels
 */
export function drawScatterThumbnail(
  context: CanvasRenderingContext2D,
  { columns, count, values }: Table,
  classes: boolean,
  side: number,
  { color, other, radius }: ThumbnailLook,
): void {
  const vertical = classes && columns === 2 ? undefined : 1;
  const toX = placeOf(values, columns, 0, side, radius);
  const toY = vertical === undefined ? undefined : placeOf(values, columns, 1, side, radius);
  const every = Math.max(1, Math.ceil(count / MOST_DRAWN));
  for (let row = 0; row < count; row += every) {
    const at = row * columns;
    const isOne = !classes || values[at + columns - 1] === 1;
    const x = toX(values[at] ?? 0);
    // A single feature stands on two lines, as its classes do.
    const y = toY === undefined ? side * (isOne ? 0.3 : 0.7) : side - toY(values[at + 1] ?? 0);
    context.fillStyle = isOne ? color : other;
    context.beginPath();
    if (classes && isOne) context.rect(x - radius, y - radius, 2 * radius, 2 * radius);
    else context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fill();
  }
}

/** From a value of a column to its place; where all are equal, in the middle. */
function placeOf(
  values: Float64Array,
  columns: number,
  column: number,
  side: number,
  radius: number,
): (value: number) => number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = column; i < values.length; i += columns) {
    const value = values[i] as number;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const free = MARGIN * radius;
  const scale = high > low ? (side - 2 * free) / (high - low) : 0;
  return (value) => (scale === 0 ? side / 2 : free + (value - low) * scale);
}
