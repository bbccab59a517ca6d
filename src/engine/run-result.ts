/** What a run came to, in the numbers by which runs are compared. */
import type { Executor } from '../language/program';
import { gradientsInBlocks } from './gradients';
import type { Minimum } from './minimum';
import { overshoots } from './overshoots';
import { settledSince } from './settling';
import { judge, type Verdict, type VerdictFacts } from './verdict';

export interface RunResult {
  /** Of the last position. */
  readonly loss: number;
  /** The step from which on the loss stays within 10⁻⁶ of the lowest known; absent where it does not. */
  readonly settled?: number;
  /** From the last position to the nearest minimum; absent where none is known. */
  readonly distance?: number;
  readonly verdict: Verdict;
  /** How many steps overshot. */
  readonly overshoots: number;
}

/** So close to the lowest loss known, a run has arrived. */
export const ARRIVED_WITHIN = 1e-6;

/**
 * Evaluates the gradient at every position, so it takes about as long as the run itself did; yields between.
 * @throws FormulaError where the formula cannot be read
 */
export function* runResult(
  formula: string,
  facts: VerdictFacts,
  executor: Executor,
): Generator<void, RunResult> {
  const { trajectory, survey, diagonal } = facts;
  const last = trajectory.length - 1;
  const slopes = yield* gradientsInBlocks(formula, trajectory, executor);
  const settled = survey && settledSince(trajectory, survey.lowest + ARRIVED_WITHIN);
  const distance = distanceToNearest(
    trajectory.positions.map((column) => column[last]),
    survey?.minima ?? [],
  );
  return {
    loss: trajectory.losses[last] ?? Number.NaN,
    ...(settled !== undefined && { settled }),
    ...(distance !== undefined && { distance }),
    verdict: judge(facts),
    overshoots: overshoots(trajectory, slopes, diagonal).length,
  };
}

function distanceToNearest(
  position: readonly number[],
  minima: readonly Minimum[],
): number | undefined {
  const distances = minima.map((minimum) =>
    Math.hypot(...minimum.position.map((value, c) => position[c] - value)),
  );
  return distances.length === 0 ? undefined : Math.min(...distances);
}
