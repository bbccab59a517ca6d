/** How steep the surface is along a trajectory, worked out from its positions: in another way than by the run itself. */

import { gradients } from '../../src/engine/gradients';
import type { ObjectiveSource } from '../../src/engine/objective-source';
import type { Trajectory } from '../../src/engine/trajectory';
import type { Executor } from '../../src/language/program';

/** Lengths of the gradient, one per position. */
export function gradientNorms(
  source: ObjectiveSource,
  trajectory: Trajectory,
  executor: Executor,
): Float64Array {
  const norms = new Float64Array(trajectory.length);
  for (const slope of gradients(source, trajectory, executor))
    for (const [step, part] of slope.entries()) norms[step] = (norms[step] ?? 0) + part * part;
  return norms.map(Math.sqrt);
}
