/** How steep the surface is at every position of a trajectory, for tables and exports. */
import { BLOCK, type Executor } from '../language/program';
import { surfaceObjective } from './objective';
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
  const objective = surfaceObjective(formula, 'gradient');
  const machine = executor.machine(objective);
  const norms = new Float64Array(trajectory.length);
  for (let from = 0; from < norms.length; from += BLOCK) {
    const lanes = Math.min(BLOCK, norms.length - from);
    const values = new Map(
      trajectory.positions.map((column, c) => [`x${c}`, column.slice(from, from + lanes)]),
    );
    for (const { name } of objective.outputs) values.set(name, new Float64Array(lanes));
    machine.evaluate({ lanes, values });
    for (const c of trajectory.positions.keys()) {
      const slope = values.get(`g${c}`) ?? new Float64Array(lanes);
      for (let i = 0; i < lanes; i++) norms[from + i] += slope[i] * slope[i];
    }
  }
  return norms.map(Math.sqrt);
}
