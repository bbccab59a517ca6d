/** Losses of a run in mini-batches at all its steps: the last that was looked at holds until the next. */
import type { Trajectory } from '../trajectory';

/** The same trajectory where its losses hold everywhere; else one whose losses do. */
export function withHeldLosses(trajectory: Trajectory): Trajectory {
  const { evaluated, losses, length } = trajectory;
  if (evaluated === undefined) return trajectory;
  const held = losses.slice(0, length);
  evaluated.forEach((step, index) => {
    held.fill(losses[step] as number, step, evaluated[index + 1] ?? length);
  });
  return { ...trajectory, losses: held };
}
