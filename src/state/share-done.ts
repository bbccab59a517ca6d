/** How far a computation is: the share of the runs' steps that is there. */
import type { Job } from '../experiment/plan';
import type { Shelf } from './shelf';

/**
 * From 0 to 1.
 * @param underWay lanes in which something is being computed
 */
export function shareDone(
  jobs: readonly Job[],
  underWay: ReadonlySet<string>,
  trajectories: Shelf['trajectories'],
): number {
  let done = 0;
  let all = 0;
  for (const { lane, key, run, work } of jobs) {
    if (work.kind !== 'descent') continue;
    const shown = trajectories.get(run ?? -1);
    all += work.steps + 1;
    if (!underWay.has(lane)) done += work.steps + 1;
    else if (shown?.key === key) done += shown.value.length;
  }
  return all === 0 ? 0 : done / all;
}
