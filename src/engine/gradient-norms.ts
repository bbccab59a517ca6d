/** How steep the surface is at every position of a trajectory, for tables and exports. */
import type { Executor } from '../language/program';
import { gradients } from './gradients';
import type { Trajectory } from './trajectory';

/**
 * Lengths of the gradient, without noise and clipping, one per position.
 * @throws FormulaError where the formula cannot be read
 */
export function gradientNorms(
  formula: string,
  trajectory: Trajectory,
  executor: Executor,
): Float64Array {
  const norms = new Float64Array(trajectory.length);
  for (const slope of gradients(formula, trajectory, executor))
    for (let k = 0; k < norms.length; k++) norms[k] += slope[k] * slope[k];
  return norms.map(Math.sqrt);
}
