/** Which steps of a long line have to be drawn: per column of pixels the lowest and the highest. */

/**
 * Indices of the samples to draw, ascending. Up to two samples a pixel, all of them; beyond, the first, the last, and
 * two per column of pixels, so that a line of any length costs no more than its width and loses no spike.
 *
 * @param values by step; NaNs are left out
 * @param length how many of them count
 * @param steps that fill the width
 * @param width in pixels
 */
export function lineSamples(
  values: Float64Array,
  length: number,
  steps: number,
  width: number,
): Int32Array {
  const perPixel = steps / Math.max(1, width);
  return perPixel <= 2 ? allSamples(values, length) : extremes(values, length, perPixel);
}

function allSamples(values: Float64Array, length: number): Int32Array {
  const kept = new Int32Array(length);
  let count = 0;
  for (let i = 0; i < length; i++) if (!Number.isNaN(values[i])) kept[count++] = i;
  return kept.subarray(0, count);
}

function extremes(values: Float64Array, length: number, perPixel: number): Int32Array {
  const kept = new Int32Array(2 * Math.ceil(length / perPixel) + 4);
  let count = 0;
  let last = -1;
  const keep = (index: number): void => {
    if (count === 0 || (kept[count - 1] ?? 0) < index) kept[count++] = index;
  };
  for (let column = 0; column * perPixel < length; column++) {
    const to = Math.min(length, Math.ceil((column + 1) * perPixel));
    let lowest = -1;
    let highest = -1;
    for (let i = Math.ceil(column * perPixel); i < to; i++) {
      const value = values[i] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      if (last < 0) keep(i);
      last = i;
      if (lowest < 0 || value < (values[lowest] ?? value)) lowest = i;
      if (highest < 0 || value > (values[highest] ?? value)) highest = i;
    }
    if (lowest < 0) continue;
    keep(Math.min(lowest, highest));
    keep(Math.max(lowest, highest));
  }
  if (last >= 0) keep(last);
  return kept.subarray(0, count);
}
