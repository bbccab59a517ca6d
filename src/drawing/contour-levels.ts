/** Which losses get an isoline: at equal distances of tint, and every fourth moved to a round value nearby. */
import { roundValue } from './round-value';
import type { Samples, Tint } from './tint';

/** Every so many isolines one is strong. */
export const STRONG_EVERY = 4;

/** Isolines from the lowest to the highest point of the home view. */
const LINES = 24;
/** Within any other view, their distance is halved or doubled until so many are seen. */
const FEWEST_LINES = 12;
const MOST_LINES = 48;

/** A strong line may stand off its even place by so much of the distance between these. */
const NEAREST = 0.15;

/** Below this share, differences of height are rounding errors. */
const ROUNDING = 1e-12;

export interface ContourLevels {
  /** From one strong line to the next, in tinted height, before they are moved to round values. */
  readonly distance: number;
  /** Which multiple of the distance the first strong line was. */
  readonly first: number;
  /** Tinted heights of the strong lines, ascending: more than the samples reach, on both sides. */
  readonly heights: readonly number[];
  /** Their losses, round. */
  readonly values: readonly number[];
}

/** @param heights tinted */
export function contourLevels(tint: Tint, heights: Samples): ContourLevels {
  const { low, high } = extentOf(heights);
  const distance = STRONG_EVERY * isolineSpacing(low, high);
  const first = Math.floor((low < high ? low : 0) / distance) - 1;
  const last = Math.ceil((low < high ? high : 1) / distance) + 1;
  const values = Array.from({ length: last - first + 1 }, (_, index) => {
    const even = (first + index) * distance;
    return roundValue(
      tint.invert(even),
      (candidate) => Math.abs(tint.of(candidate) - even) <= NEAREST * distance,
    );
  });
  return {
    distance,
    first,
    values,
    heights: values.map((value, index) =>
      Number.isFinite(value) ? tint.of(value) : (first + index) * distance,
    ),
  };
}

/**
 * The distance of isolines, in tinted height: a twenty-fourth on the home view; elsewhere this halved or doubled until
 * the stretch seen is crossed by a readable number of lines.
 */
export function isolineSpacing(low: number, high: number): number {
  let spacing = 1 / LINES;
  const seen = high - low;
  if (!(seen > ROUNDING * Math.max(1, Math.abs(low), Math.abs(high)))) return spacing;
  while (seen / spacing < FEWEST_LINES) spacing /= 2;
  while (seen / spacing > MOST_LINES) spacing *= 2;
  return spacing;
}

/** Heights so scaled that every whole number is an isoline, and every whole multiple of `STRONG_EVERY` a strong one. */
export function scaledToLevels(
  { distance, first, heights }: ContourLevels,
  tinted: Samples,
): Float64Array {
  const scaled = new Float64Array(tinted.length);
  const last = heights.length - 2;
  for (let i = 0; i < tinted.length; i++) {
    const height = tinted[i] ?? Number.NaN;
    let below = Math.min(last, Math.max(0, Math.floor(height / distance) - first));
    // Moved to round values, the line below may have become the one above, or the other way round.
    while (below > 0 && height < (heights[below] ?? 0)) below--;
    while (below < last && height >= (heights[below + 1] ?? 0)) below++;
    const from = heights[below] ?? 0;
    const to = heights[below + 1] ?? 0;
    scaled[i] = STRONG_EVERY * (below + (height - from) / (to - from));
  }
  return scaled;
}

/** Share of the samples on a level, within a share of the distance, from which on it is a plain. */
const PLAIN = 0.05;
const ON_LEVEL = 0.02;

/**
 * The levels at which much of the ground is level: a line there would draw rounding errors.
 * @param scaled heights in levels
 */
export function plains({ heights }: ContourLevels, scaled: Float64Array): ReadonlySet<number> {
  const counts = new Int32Array(STRONG_EVERY * heights.length);
  for (let i = 0; i < scaled.length; i++) {
    const height = scaled[i] ?? Number.NaN;
    const level = Math.round(height);
    if (level >= 0 && level < counts.length && Math.abs(height - level) < ON_LEVEL)
      counts[level] = (counts[level] ?? 0) + 1;
  }
  const found = new Set<number>();
  counts.forEach((count, level) => {
    if (count > PLAIN * scaled.length) found.add(level);
  });
  return found;
}

/** The loss of a strong isoline; undefined for a weak one. */
export function valueOfLevel({ values }: ContourLevels, level: number): number | undefined {
  return level % STRONG_EVERY === 0 ? values[level / STRONG_EVERY] : undefined;
}

function extentOf(heights: Samples): { readonly low: number; readonly high: number } {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < heights.length; i++) {
    const height = heights[i] ?? Number.NaN;
    if (height < low && height > Number.NEGATIVE_INFINITY) low = height;
    if (height > high && height < Number.POSITIVE_INFINITY) high = height;
  }
  return { low, high };
}
