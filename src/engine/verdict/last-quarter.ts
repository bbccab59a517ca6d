/** The last quarter of a run, which shows how it goes on. */
import type { Trajectory } from '../trajectory';
import { stepLengths } from './path';

export interface LastQuarter {
  readonly trajectory: Trajectory;
  /** It begins after this step: eight steps at least, where there are so many, and 1024 at most. */
  readonly since: number;
  readonly last: number;
  /** Lengths of its steps. */
  readonly lengths: Float64Array;
  /** Their sum. */
  readonly way: number;
}

const FEWEST = 8;
const MOST = 1024;

export function lastQuarterOf(trajectory: Trajectory): LastQuarter {
  const last = trajectory.length - 1;
  const since = last - Math.min(last, MOST, Math.max(FEWEST, Math.floor(last / 4)));
  const lengths = stepLengths(trajectory, since, last);
  return { trajectory, since, last, lengths, way: lengths.reduce((sum, one) => sum + one, 0) };
}
