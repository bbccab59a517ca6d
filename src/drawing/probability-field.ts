/** How sure a classifier is, over the whole plot: a tint from one class to the other. */
import type { Palette } from './palette';
import type { Plot } from './plot';
import { rampTable } from './terrain';

/** CSS pixels per sample. */
const CELL = 4;
const SHADES = 256;
/** Points and lines stand out from it. */
const OPACITY = 190;

/** 1/(1 + e^−z), without overflow. */
export const sigmoid = (logit: number): number =>
  logit >= 0 ? 1 / (1 + Math.exp(-logit)) : Math.exp(logit) / (1 + Math.exp(logit));

export interface SampledField {
  readonly columns: number;
  readonly rows: number;
  /** Row by row from the top: the probability of class 1. */
  readonly probabilities: Float64Array;
}

/** @param logitAt of a place, in data */
export function probabilityField(
  plot: Plot,
  logitAt: (x: number, y: number) => number,
): SampledField {
  const { left, top, right, bottom } = plot.frame;
  const columns = Math.max(2, Math.ceil((right - left) / CELL));
  const rows = Math.max(2, Math.ceil((bottom - top) / CELL));
  const probabilities = new Float64Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    const y = plot.toY(top + ((row + 0.5) * (bottom - top)) / rows);
    for (let column = 0; column < columns; column++) {
      const x = plot.toX(left + ((column + 0.5) * (right - left)) / columns);
      probabilities[row * columns + column] = sigmoid(logitAt(x, y));
    }
  }
  return { columns, rows, probabilities };
}

/** The field as an image of a pixel per sample; undefined without a canvas to draw on. */
export function probabilityImage(
  { columns, rows, probabilities }: SampledField,
  palette: Palette,
): OffscreenCanvas | undefined {
  const image = new OffscreenCanvas(columns, rows);
  const context = image.getContext('2d');
  if (!context) return undefined;
  const pixels = context.createImageData(columns, rows);
  // From class 0 to class 1 the map's tints from high to low: both views are of one kind.
  const ramp = rampTable(palette, SHADES);
  for (let i = 0; i < probabilities.length; i++) {
    const probability = probabilities[i] as number;
    if (Number.isNaN(probability)) continue;
    const shade = 3 * Math.round((1 - probability) * (SHADES - 1));
    pixels.data.set(ramp.subarray(shade, shade + 3), 4 * i);
    pixels.data[4 * i + 3] = OPACITY;
  }
  context.putImageData(pixels, 0, 0);
  return image;
}
