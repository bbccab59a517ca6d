/** The slope of a surface at every position of a trajectory, coordinate by coordinate. */
import { BLOCK, type Executor } from '../language/program';
import { surfaceObjective } from './objective';
import type { Trajectory } from './trajectory';

/**
 * The gradient, without noise and clipping: an array per coordinate, a number per position.
 * @throws FormulaError where the formula cannot be read
 */
export function gradients(
  formula: string,
  { positions, length }: Trajectory,
  executor: Executor,
): readonly Float64Array[] {
  const objective = surfaceObjective(formula, 'gradient');
  const machine = executor.machine(objective);
  const slopes = positions.map(() => new Float64Array(length));
  for (let from = 0; from < length; from += BLOCK) {
    const lanes = Math.min(BLOCK, length - from);
    const values = new Map(
      positions.map((column, c) => [`x${c}`, column.slice(from, from + lanes)]),
    );
    for (const { name } of objective.outputs) values.set(name, new Float64Array(lanes));
    slopes.forEach((slope, c) => {
      values.set(`g${c}`, slope.subarray(from, from + lanes));
    });
    machine.evaluate({ lanes, values });
  }
  return slopes;
}
