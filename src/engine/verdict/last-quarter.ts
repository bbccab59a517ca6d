/** The last quarter of a run, which shows how it goes on. */
import type { Trajectory } from '../trajectory';
import { lengthsOfSteps, positionAt } from './path';

export interface LastQuarter {
  /** It begins after this step: a quarter of the run before the last, eight steps at least where there are so many. */
  readonly since: number;
  readonly last: number;
  /** Where it is looked at, in order, its end the last; a column for each coordinate, and one for the loss. */
  readonly positions: readonly Float64Array[];
  readonly losses: Float64Array;
  /** Of the steps that lead to those places. */
  readonly lengths: Float64Array;
  /** The sum of the lengths of all its steps. */
  readonly way: number;
  /** Where it begins, and where the whole run did. */
  readonly origin: readonly number[];
  readonly start: readonly number[];
  readonly startLoss: number;
}

const FEWEST = 8;
/** Of a longer quarter so many places are looked at: verdicts are passed all through a drag. */
const MOST = 1024;

/** The step before the last quarter of so many. */
export const beforeLastQuarter = (last: number): number =>
  last - Math.min(last, Math.max(FEWEST, Math.floor(last / 4)));

/**
 * Every step of it, up to 1024; of a longer one 1024 steps, one from each of as many equal parts, now early and now late
 * in its part, so that no rhythm of the run agrees with that of the looking.
 */
export function lastQuarterOf(trajectory: Trajectory): LastQuarter {
  const last = trajectory.length - 1;
  const since = beforeLastQuarter(last);
  const count = Math.min(MOST, last - since);
  const steps = sampledSteps(since, last, count);
  const pick = (column: Float64Array): Float64Array => {
    if (count === last - since) return column.subarray(since + 1, last + 1);
    const picked = new Float64Array(count);
    for (let i = 0; i < count; i++) picked[i] = column[steps[i]];
    return picked;
  };
  const lengths = lengthsOfSteps(trajectory, steps);
  return {
    since,
    last,
    positions: trajectory.positions.map(pick),
    losses: pick(trajectory.losses),
    lengths,
    way: wayOf(lengths, last - since),
    origin: positionAt(trajectory, since),
    start: positionAt(trajectory, 0),
    startLoss: trajectory.losses[0],
  };
}

/** Of so many steps, some of whose lengths are known. */
export function wayOf(lengths: Float64Array, steps: number): number {
  let sum = 0;
  for (let i = 0; i < lengths.length; i++) sum += lengths[i];
  return lengths.length === 0 ? 0 : (sum * steps) / lengths.length;
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;

function sampledSteps(since: number, last: number, count: number): Int32Array {
  const steps = new Int32Array(count);
  const width = (last - since) / count;
  for (let i = 0; i < count; i++) {
    const from = Math.floor(i * width);
    const size = Math.floor((i + 1) * width) - from;
    steps[i] = since + 1 + from + Math.floor(((i * GOLDEN) % 1) * size);
  }
  if (count > 0) steps[count - 1] = last;
  return steps;
}
