/** How steep the surface is along a trajectory, worked out from its positions: in another way than by the run itself. */

import { objectiveBench, objectiveOf } from '../../src/engine/objective';
import type { ObjectiveSource } from '../../src/engine/objective-source';
import type { Trajectory } from '../../src/engine/trajectory';
import { BLOCK, type Executor } from '../../src/language/program';

/** Lengths of the gradient, without noise and clipping, one per position. */
export function gradientNorms(
  source: ObjectiveSource,
  { positions, length }: Trajectory,
  executor: Executor,
): Float64Array {
  const machine = executor.machine(objectiveOf(source, 'gradient'));
  const norms = new Float64Array(length);
  for (let from = 0; from < length; from += BLOCK) {
    const lanes = Math.min(BLOCK, length - from);
    const slopes = positions.map(() => new Float64Array(lanes));
    const values = new Map([
      ...positions.map((column, c) => [`x${c}`, column.slice(from, from + lanes)] as const),
      ...slopes.map((slope, c) => [`g${c}`, slope] as const),
    ]);
    machine.evaluate(objectiveBench(source, 'gradient', lanes, values));
    for (const slope of slopes)
      for (const [lane, part] of slope.entries())
        norms[from + lane] = (norms[from + lane] ?? 0) + part * part;
  }
  return norms.map(Math.sqrt);
}
