/** The vertical axis of a chart: a domain that shows every run, however wildly one of them diverges. */
import { tickStep } from 'd3-array';
import type { ValueRange } from './value-range';

export type ScaleKind = 'linear' | 'log';

export interface ScaledLine {
  readonly range: ValueRange;
  /** The run is beyond all bounds at its end: how far the line goes says nothing about the others. */
  readonly diverges: boolean;
}

export interface AxisLimits {
  /** A linear axis, which else begins at 0 or at the lowest value, goes no further down. */
  readonly floor?: number;
  /** Values up to here are shown, however small the first ones are, of runs that do not diverge. */
  readonly ceiling?: number;
  /** A linear axis shows no more than this stretch and the first values, and does not begin at 0. */
  readonly within?: readonly [number, number];
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
/** One that diverges may rise so many times above all others. */
const DIVERGING_CAP = 10;
/** On a linear axis, so many times the way from the largest first value to the bottom. */
const LINEAR_CAP = 3;
const LINEAR_DIVERGING_CAP = 0.25;
/** Decades shown below the top of a logarithmic axis. */
const DECADES = 10;
/** A logarithmic axis need not begin at a power of ten where its ends are at most so many times apart. */
const SHORT = 100;
/** Room above the highest value, before the axis ends at a round one. */
const HEADROOM = 1.1;
/** Round values of a linear axis. */
const STRETCHES = 5;
/** Smaller positive numbers are no longer exact. */
const SMALLEST = 1e-300;
/** The difference of two larger numbers could overflow. */
const LARGEST = 1e300;
/** No coordinate beyond this reaches the canvas. */
const FARTHEST = 1e5;

/** The axis for some lines; it ends at round values, so that it stays still while the lines move a little. */
export function createValueScale(
  kind: ScaleKind,
  lines: readonly ScaledLine[],
  height: number,
  limits: AxisLimits = {},
): ValueScale {
  return kind === 'log' ? logarithmic(lines, height, limits) : linear(lines, height, limits);
}

/** Whether two axes of the same height put every value in the same place. */
export const areSameScales = (a: ValueScale, b: ValueScale): boolean =>
  a.kind === b.kind && a.low === b.low && a.high === b.high && a.floored === b.floored;

const largest = (numbers: readonly number[]): number =>
  numbers.reduce(
    (most, number) => (Number.isNaN(number) ? most : Math.max(most, number)),
    Number.NEGATIVE_INFINITY,
  );

const smallest = (numbers: readonly number[]): number => -largest(numbers.map((number) => -number));

/** The highest value of the lines that diverge, or of those that do not. */
const mostOf = (lines: readonly ScaledLine[], diverging: boolean): number =>
  largest(lines.filter(({ diverges }) => diverges === diverging).map(({ range }) => range.most));

function logarithmic(
  lines: readonly ScaledLine[],
  height: number,
  { ceiling = 0 }: AxisLimits,
): ValueScale {
  const ranges = lines.map(({ range }) => range);
  const least = smallest(ranges.map((range) => range.leastPositive));
  const first = largest(ranges.map((range) => range.firstPositive));
  const calm = mostOf(lines, false);
  const calmTop = Math.min(calm, Math.max(CAP * first, ceiling));
  const cap = calm > 0 ? DIVERGING_CAP * Math.max(calmTop, first) : CAP * first;
  const highest = Math.max(calmTop, Math.min(mostOf(lines, true), cap));
  const top = highest > 0 ? highest : 1;
  const high = Math.min(Number.MAX_VALUE, roundUp(Math.max(top * HEADROOM, 10 * SMALLEST)));
  const deepest = Math.max(Math.min(least, high / 10), high * 10 ** -DECADES, SMALLEST);
  const decade = 10 ** Math.floor(Math.log10(deepest) + 1e-9);
  const nonPositive = ranges.some((range) => range.nonPositive);
  // A loss that ends far above zero, as most over data do, would else leave half of a short axis empty.
  const low = nonPositive || high / decade > SHORT ? decade : roundDown(deepest, decade);
  const logLow = Math.log10(low);
  const perDecade = height / (Math.log10(high) - logLow);
  return {
    kind: 'log',
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

/** The next number with a first digit of 1, 2 or 5 and nothing behind it. */
function roundUp(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value));
  const digit = [1, 2, 5, 10].find((candidate) => candidate * unit >= value) ?? 10;
  return digit * unit;
}

/** The last such number. @param decade the power of ten at or below the value */
function roundDown(value: number, decade: number): number {
  const digit = [5, 2].find((candidate) => candidate * decade <= value) ?? 1;
  return digit * decade;
}

function linear(lines: readonly ScaledLine[], height: number, limits: AxisLimits): ValueScale {
  const { low, high, least } = linearDomain(lines, limits);
  return {
    kind: 'linear',
    low,
    high,
    floored: least < low,
    y: (value) =>
      Math.min(FARTHEST, Math.max(-FARTHEST, height * (1 - (value - low) / (high - low)))),
  };
}

function linearDomain(
  lines: readonly ScaledLine[],
  { floor = Number.NEGATIVE_INFINITY, ceiling = Number.NEGATIVE_INFINITY, within }: AxisLimits,
): { readonly low: number; readonly high: number; readonly least: number } {
  const ranges = lines.map(({ range }) => range);
  const least = smallest(ranges.map((range) => range.least));
  const most = largest(ranges.map((range) => range.most));
  if (!(least <= most)) return { low: 0, high: 1, least };
  const firsts = ranges.map((range) => range.first);
  const first = largest(firsts);
  if (within !== undefined) {
    const bottom = Math.max(least, Math.min(within[0], smallest(firsts)), -LARGEST);
    const top = Math.min(most, Math.max(within[1], first), LARGEST);
    return { ...rounded(Math.min(bottom, top), top, true), least };
  }
  const bottom = Math.max(floor, Math.min(0, least), -LARGEST);
  const reach = Math.abs(first - bottom);
  const calm = mostOf(lines, false);
  const calmTop = Math.min(calm, Math.max(first + LINEAR_CAP * reach, ceiling));
  const isAnyCalm = calm > Number.NEGATIVE_INFINITY;
  const cap = first + (isAnyCalm ? LINEAR_DIVERGING_CAP : LINEAR_CAP) * reach;
  const top = Math.min(Math.max(calmTop, Math.min(mostOf(lines, true), cap)), LARGEST);
  return { ...rounded(bottom, top, floor === Number.NEGATIVE_INFINITY), least };
}

/** The stretch widened to round values, downwards only if that is wished. */
function rounded(
  low: number,
  high: number,
  downwards: boolean,
): { readonly low: number; readonly high: number } {
  if (!(high - low > SMALLEST)) {
    const room = Math.max(1, Math.abs(low)) / 2;
    return downwards && low !== 0
      ? rounded(low - room, high + room, true)
      : { low, high: low + 2 * room };
  }
  const step = tickStep(low, high, STRETCHES);
  // Twelve digits take away what the multiplication left: 3 · 0.1 is 0.3.
  const multiple = (count: number): number => Number((count * step).toPrecision(12));
  return {
    low: downwards ? multiple(Math.floor(low / step + 1e-9)) : low,
    high: multiple(Math.ceil(high / step - 1e-9)),
  };
}
