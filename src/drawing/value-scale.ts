/** The vertical axis of a chart: a domain that shows every run, however wildly one of them diverges. */

export type ScaleKind = 'linear' | 'logarithm';

export interface Series {
  /** By step; may be longer than `length`. NaN where the run has no value. */
  readonly values: Float64Array;
  readonly length: number;
}

export interface ValueScale {
  readonly kind: ScaleKind;
  readonly low: number;
  readonly high: number;
  /** Some value lies below `low`. */
  readonly floored: boolean;
  /**
   * Value to CSS pixels from the top: `height` at `low`, 0 at `high`. What lies below stays on the floor of a
   * logarithmic axis; what lies above stands above the frame by a distance that a canvas can bear.
   */
  y(value: number): number;
}

/** On a logarithmic axis a run may rise so many times above the largest first value before it is cut at the frame. */
const CAP = 1e3;
/** On a linear axis, so many times the way from there to the bottom. */
const LINEAR_CAP = 3;
/** Decades shown below the top of a logarithmic axis. */
const DECADES = 10;
/** Room above the highest value. */
const HEADROOM = 1.25;
const LINEAR_HEADROOM = 0.06;
/** Smaller positive numbers are no longer exact. */
const SMALLEST = 1e-300;
/** The difference of two larger numbers could overflow. */
const LARGEST = 1e300;
/** No coordinate beyond this reaches the canvas. */
const FARTHEST = 1e5;

/**
 * @param height in CSS pixels
 * @param floor the lowest value worth showing on a linear axis, which else begins at 0 or at the lowest value
 */
export function createValueScale(
  kind: ScaleKind,
  series: readonly Series[],
  height: number,
  floor = Number.NEGATIVE_INFINITY,
): ValueScale {
  const seen = rangeOf(series, kind === 'logarithm');
  return kind === 'logarithm' ? logarithmic(seen, height) : linear(seen, height, floor);
}

interface Range {
  /** Of all finite values; on a logarithmic axis, of the positive ones. */
  readonly least: number;
  readonly most: number;
  /** The largest first value of any run. */
  readonly first: number;
  /** There are values that a logarithmic axis cannot show. */
  readonly nonPositive: boolean;
}

function rangeOf(series: readonly Series[], positive: boolean): Range {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  let first = Number.NEGATIVE_INFINITY;
  let nonPositive = false;
  for (const { values, length } of series) {
    let begun = false;
    for (let step = 0; step < length; step++) {
      const value = values[step] ?? Number.NaN;
      if (!Number.isFinite(value)) continue;
      if (positive && value <= 0) {
        nonPositive = true;
        continue;
      }
      if (!begun) first = Math.max(first, value);
      begun = true;
      if (value < least) least = value;
      if (value > most) most = value;
    }
  }
  return { least, most, first, nonPositive };
}

function logarithmic({ least, most, first, nonPositive }: Range, height: number): ValueScale {
  const top = most > 0 ? Math.min(most, CAP * first) : 1;
  const high = Math.min(Number.MAX_VALUE, Math.max(top * HEADROOM, 10 * SMALLEST));
  const deepest = Math.max(Math.min(least, high / 10), high * 10 ** -DECADES, SMALLEST);
  // Whole decades: the axis stays still while the ends of the lines move a little.
  const low = 10 ** Math.floor(Math.log10(deepest) + 1e-9);
  const logLow = Math.log10(low);
  const perDecade = height / (Math.log10(high) - logLow);
  return {
    kind: 'logarithm',
    low,
    high,
    floored: nonPositive || least < low,
    y(value) {
      if (Number.isNaN(value)) return Number.NaN;
      if (value <= low) return height;
      return Math.max(-FARTHEST, height - (Math.log10(value) - logLow) * perDecade);
    },
  };
}

function linear({ least, most, first }: Range, height: number, floor: number): ValueScale {
  const empty = !(least <= most);
  const low = empty ? 0 : Math.max(floor, Math.min(0, least), -LARGEST);
  const cap = first + LINEAR_CAP * Math.abs(first - low);
  const top = empty ? 1 : Math.min(most, cap, LARGEST);
  const high = top > low ? top + (top - low) * LINEAR_HEADROOM : low + Math.max(1, Math.abs(low));
  return {
    kind: 'linear',
    low,
    high,
    floored: !empty && least < low,
    y: (value) =>
      Math.min(FARTHEST, Math.max(-FARTHEST, height * (1 - (value - low) / (high - low)))),
  };
}
