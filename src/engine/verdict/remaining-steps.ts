/** How many more steps a run needs, if it goes on as it did lately. */
import type { LastQuarter } from './last-quarter';
import { distancesFrom, largest } from './path';

/**
 * Steps until it comes within reach of a point, from its contraction rate: by what factor the largest distance of the
 * last eighth of its steps is smaller than that of the eighth before, per step. Undefined where it comes no nearer.
 */
export function remainingSteps(
  { positions, since, last }: LastQuarter,
  point: readonly number[],
  reach: number,
): number | undefined {
  const distances = distancesFrom(positions, point);
  const count = distances.length;
  const half = count >> 1;
  if (half < 1) return undefined;
  const before = largest(distances, count - 2 * half, count - half);
  const after = largest(distances, count - half);
  if (!(after < before && after > 0)) return undefined;
  const steps = (half * (last - since)) / count;
  const perStep = Math.log(before / after) / steps;
  // The largest distance stands at the beginning of its eighth.
  const left = Math.log(after / reach) / perStep - (steps - 1);
  return Math.max(1, Math.ceil(left));
}
