/** The slope of a surface at every position of a trajectory, coordinate by coordinate. */
import { BLOCK, type Executor } from '../language/program';
import { objectiveBench, objectiveOf } from './objective';
import type { ObjectiveSource } from './objective-source';
import type { Trajectory } from './trajectory';

/**
 * The gradient, without noise and clipping: an array per coordinate, a number per position.
 * @throws FormulaError where the objective cannot be read
 */
export function gradients(
  source: ObjectiveSource,
  { positions, length }: Trajectory,
  executor: Executor,
): readonly Float64Array[] {
  const machine = executor.machine(objectiveOf(source, 'gradient'));
  const slopes = positions.map(() => new Float64Array(length));
  for (let from = 0; from < length; from += BLOCK) {
    const lanes = Math.min(BLOCK, length - from);
    const values = new Map(
      positions.map((column, c) => [`x${c}`, column.slice(from, from + lanes)]),
    );
    slopes.forEach((slope, c) => {
      values.set(`g${c}`, slope.subarray(from, from + lanes));
    });
    machine.evaluate(objectiveBench(source, 'gradient', lanes, values));
  }
  return slopes;
}
