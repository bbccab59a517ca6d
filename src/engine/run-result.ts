/** What a run came to, in the numbers by which runs are compared. */
import type { Minimum } from './minimum';
import { settledSince } from './settling';
import { judge, type Verdict, type VerdictFacts } from './verdict';
import { withHeldLosses } from './verdict/held-losses';
import { distanceAt } from './verdict/path';

export interface RunResult {
  /** Of the last position. */
  readonly loss: number;
  /** The step from which on the loss stays within 10⁻⁶ of the lowest known; absent where it does not. */
  readonly settled?: number;
  /** From the last position to the nearest minimum; absent where none is known. */
  readonly distance?: number;
  readonly verdict: Verdict;
  /** How many steps overshot; absent where nobody has counted. */
  readonly overshoots?: number;
}

/** So close to the lowest loss known, a run has arrived. */
export const ARRIVED_WITHIN = 1e-6;

/** @throws FormulaError where the formula cannot be read */
export function runResult(facts: VerdictFacts): RunResult {
  const { trajectory, survey } = facts;
  const last = trajectory.length - 1;
  const settled =
    survey && settledSince(withHeldLosses(trajectory), survey.lowest + ARRIVED_WITHIN);
  const distances = (survey?.minima ?? []).map(({ position }: Minimum) =>
    distanceAt(trajectory, last, position),
  );
  return {
    loss: trajectory.losses[last] ?? Number.NaN,
    ...(settled !== undefined && { settled }),
    ...(distances.length > 0 && { distance: Math.min(...distances) }),
    verdict: judge(facts),
    ...(trajectory.overshoots && { overshoots: trajectory.overshoots.length }),
  };
}
