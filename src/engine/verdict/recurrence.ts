/** Whether a run goes round and round, or to and fro, about a place that it does not come nearer to. */
import type { LastQuarter } from './last-quarter';
import { distance, distancesFrom, largest } from './path';
import { stepTrend } from './trend';

export interface Recurrence {
  /** The middle of the positions of the last quarter, none of which is further from it than the radius. */
  readonly middle: readonly number[];
  readonly radius: number;
  /** Whether two steps in three turn back on the one before. */
  readonly bounces: boolean;
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

/**
 * The last quarter of a run comes back again and again: its way is at least six times as long as the largest distance
 * from its middle, the middles of its two halves lie within 0.4 of that distance, and its steps do not shrink: no trend
 * says so, and those of the second half are at least three quarters as long as those of the first.
 */
export function recurrence({
  trajectory,
  since,
  last,
  way,
  lengths,
}: LastQuarter): Recurrence | undefined {
  const { positions } = trajectory;
  const count = last - since;
  if (count < FEWEST || !(way > 0)) return undefined;
  const halfway = since + (count >> 1);
  const first = meanPosition(positions, since, halfway);
  const second = meanPosition(positions, halfway, last);
  const middle = first.map((value, c) => (value + (second[c] as number)) / 2);
  const radius = largest(distancesFrom(trajectory, middle, since, last));
  const moved = distance(first, second);
  if (!(way >= MOST_STRAIGHT * radius && moved <= STAYS_WITHIN * radius)) return undefined;
  const trend = stepTrend(trajectory, since, last);
  const half = count >> 1;
  const share = mean(lengths, half, count) / mean(lengths, 0, half);
  if (trend === 'shrinking' || !(share >= LEAST_SHARE)) return undefined;
  const bounces = turnsAmong(positions, since, last) >= (2 / 3) * count;
  return { middle, radius, bounces, grows: trend === 'growing' && share > 1 };
}

/** Of the positions after steps `from` + 1 to `to`. */
const meanPosition = (
  positions: readonly Float64Array[],
  from: number,
  to: number,
): readonly number[] =>
  positions.map((column) => {
    let sum = 0;
    for (let step = from + 1; step <= to; step++) sum += column[step];
    return sum / (to - from);
  });

function mean(values: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += values[i];
  return sum / (to - from);
}

/** How many of the steps turn back on the one before. */
function turnsAmong(positions: readonly Float64Array[], from: number, to: number): number {
  const turns = new Float64Array(to - from);
  for (const column of positions)
    for (let step = Math.max(2, from + 1); step <= to; step++)
      turns[step - from - 1] +=
        (column[step] - column[step - 1]) * (column[step - 1] - column[step - 2]);
  return turns.reduce((count, turn) => count + Number(turn < 0), 0);
}
