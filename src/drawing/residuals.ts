/** Residuals: from every point to the prediction, as an upright line or as the square upon it. */
import type { Pen } from './pen';
import type { Plot } from './plot';
import type { Points } from './scatter';

/** x of the point, y of the point, y of the prediction, in CSS pixels, point by point. */
export type ResidualPixels = Float64Array;

/** @param predictions by row */
export function residualPixels(
  { count, columns, values, x, y }: Points,
  plot: Plot,
  predictions: Float64Array,
): ResidualPixels {
  const pixels = new Float64Array(3 * count);
  const { top, bottom } = plot.frame;
  const beyond = bottom - top;
  let at = 0;
  for (let row = 0; row < count; row++) {
    const predicted = plot.y(predictions[row] as number);
    pixels[at++] = plot.x(values[row * columns + x] as number);
    pixels[at++] = plot.y(values[row * columns + y] as number);
    pixels[at++] = Math.min(bottom + beyond, Math.max(top - beyond, predicted));
  }
  return pixels;
}

export function traceResidualLines(pen: Pen, pixels: ResidualPixels): void {
  for (let i = 0; i < pixels.length; i += 3) {
    const x = pixels[i] as number;
    if (Number.isNaN(pixels[i + 2] as number)) continue;
    pen.moveTo(x, pixels[i + 1] as number);
    pen.lineTo(x, pixels[i + 2] as number);
  }
}

/** Squares in pixels, away from the line: to the left of points above it, to the right of those below. */
export function traceResidualSquares(pen: Pen, pixels: ResidualPixels): void {
  for (let i = 0; i < pixels.length; i += 3) {
    const x = pixels[i] as number;
    const from = pixels[i + 1] as number;
    const side = (pixels[i + 2] as number) - from;
    if (Number.isNaN(side)) continue;
    pen.rect(side > 0 ? x - side : x, Math.min(from, from + side), Math.abs(side), Math.abs(side));
  }
}
