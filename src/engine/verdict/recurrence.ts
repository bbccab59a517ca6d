/** Whether a run goes round and round, or to and fro, about a place that it does not come nearer to. */
import { distance } from '../distance';
import type { LastQuarter } from './last-quarter';
import { distancesFrom, largest } from './path';
import { stepTrend } from './trend';

export interface Recurrence {
  /** The middle of the positions of the last quarter. */
  readonly middle: readonly number[];
  /** The largest distance of those from it. */
  readonly radius: number;
  /** Whether the steps become longer. */
  readonly grows: boolean;
}

/** The way must be so many times the radius: a circle once round, six times there and back. */
const MOST_STRAIGHT = 6;
/** Whatever their trend, the steps of the second half must be this share of those of the first on average. */
const LEAST_SHARE = 0.75;
/** The middle may move by this share of the radius from one half of the stretch to the other. */
const STAYS_WITHIN = 0.4;
const FEWEST = 8;
/** Who gets less than this share of its way from where it was wanders. */
const NOWHERE = 0.5;

/**
 * The last quarter of a run comes back again and again: its way is at least six times as long as the largest distance
 * from its middle, the middles of its two halves lie within 0.4 of that distance, and its steps do not shrink.
 */
export function recurrence(quarter: LastQuarter): Recurrence | undefined {
  const { positions, lengths, way } = quarter;
  const count = lengths.length;
  if (count < FEWEST || !(way > 0)) return undefined;
  const half = count >> 1;
  const first = meanPosition(positions, 0, half);
  const second = meanPosition(positions, half, count);
  const middle = first.map((value, c) => (value + (second[c] as number)) / 2);
  const radius = largest(distancesFrom(positions, middle));
  if (!(way >= MOST_STRAIGHT * radius && distance(first, second) <= STAYS_WITHIN * radius))
    return undefined;
  const going = paceOf(lengths);
  return going === 'shrinking' ? undefined : { middle, radius, grows: going === 'growing' };
}

/**
 * It jumps about instead: its way is longer than the diagonal, it ends less than half as far from where the quarter
 * began, and its steps do not shrink.
 */
export function wanders(
  { positions, lengths, way, origin }: LastQuarter,
  diagonal: number,
): boolean {
  const count = lengths.length;
  if (count < FEWEST || !(way > diagonal)) return false;
  const end = positions.map((column) => column[count - 1]);
  return distance(origin, end) < NOWHERE * way && paceOf(lengths) !== 'shrinking';
}

/**
 * Shrinking where a trend says so, or the steps of the second half are shorter than three quarters of those of the
 * first; growing where a trend says so and those of the second half are longer.
 */
function paceOf(lengths: Float64Array): 'shrinking' | 'steady' | 'growing' {
  const count = lengths.length;
  const half = count >> 1;
  const share = mean(lengths, half, count) / mean(lengths, 0, half);
  const trend = stepTrend((step) => lengths[step - 1], 0, count);
  if (trend === 'shrinking' || !(share >= LEAST_SHARE)) return 'shrinking';
  return trend === 'growing' && share > 1 ? 'growing' : 'steady';
}

const meanPosition = (
  positions: readonly Float64Array[],
  from: number,
  to: number,
): readonly number[] => positions.map((column) => mean(column, from, to));

function mean(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += values[i];
  return sum / (to - from);
}
