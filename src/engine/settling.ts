/** When a run came down to a loss for good. */
import type { Trajectory } from './trajectory';

/**
 * The first step from which on the loss stays at or below a height; undefined where the run ends above it, or does not
 * come to its end.
 */
export function settledSince(
  { losses, length, ending }: Trajectory,
  height: number,
): number | undefined {
  if (ending.kind !== 'finished') return undefined;
  let since = length;
  while (since > 0 && (losses[since - 1] as number) <= height) since--;
  return since < length ? since : undefined;
}
