/** How far the values of a line reach: what an axis needs to know of it. */

export interface ValueRange {
  /** Of all finite values; least > most where there is none. */
  least: number;
  most: number;
  /** The first finite value; NaN where there is none. */
  first: number;
  /** The same among the positive values alone, as a logarithmic axis sees them. */
  leastPositive: number;
  firstPositive: number;
  /** There are values that a logarithmic axis cannot show. */
  nonPositive: boolean;
}

/** Of a line without values. */
export const emptyRange = (): ValueRange => ({
  least: Number.POSITIVE_INFINITY,
  most: Number.NEGATIVE_INFINITY,
  first: Number.NaN,
  leastPositive: Number.POSITIVE_INFINITY,
  firstPositive: Number.NaN,
  nonPositive: false,
});

/** Widens a range by the first `count` values; those that are not finite count for nothing. */
export function widen(range: ValueRange, values: Float64Array, count: number): void {
  let { least, most, leastPositive, nonPositive } = range;
  for (let i = 0; i < count; i++) {
    const value = values[i] ?? Number.NaN;
    // False for NaN and both infinities.
    if (!(value - value === 0)) continue;
    if (value < least) least = value;
    if (value > most) most = value;
    if (value <= 0) nonPositive = true;
    else if (value < leastPositive) leastPositive = value;
  }
  if (Number.isNaN(range.first)) range.first = firstWhere(values, count, Number.isFinite);
  if (Number.isNaN(range.firstPositive) && most > 0)
    range.firstPositive = firstWhere(values, count, isPositive);
  Object.assign(range, { least, most, leastPositive, nonPositive });
}

const isPositive = (value: number): boolean => value > 0 && Number.isFinite(value);

function firstWhere(values: Float64Array, count: number, fits: (value: number) => boolean): number {
  for (let i = 0; i < count; i++) {
    const value = values[i] ?? Number.NaN;
    if (fits(value)) return value;
  }
  return Number.NaN;
}
