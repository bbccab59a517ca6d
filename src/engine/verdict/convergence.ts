/** Whether a run has come to rest at a minimum, and since when. */
import type { Trajectory } from '../trajectory';
import { distanceAt, staysSince, stepLength } from './path';
import type { RestingPoint } from './resting-point';
import { stepTrend } from './trend';

/** Shares of the home view's diagonal: how near is there, and how short a step is none. */
export const REACHED_WITHIN = 1e-3;
const AT_REST = 1e-9;

/** A trend needs some steps to show. */
const FEWEST = 8;
/** So many steps without moving tell that there will be no other. */
const LONGEST_REST = 1024;

/**
 * The first step from which on the run stays within 10⁻³ of the diagonal of the minimum, if its steps since the middle
 * of that stretch keep shrinking, or the last eighth of them (1024 at most) are all shorter than 10⁻⁹ of the diagonal.
 * A run too short to show a trend has converged where it stands on the minimum itself, within 10⁻⁹.
 */
export function convergedSince(
  trajectory: Trajectory,
  minimum: RestingPoint,
  diagonal: number,
): number | undefined {
  const last = trajectory.length - 1;
  const since = staysSince(trajectory, minimum.position, REACHED_WITHIN * diagonal);
  if (since > last) return undefined;
  return settles(trajectory, since, AT_REST * diagonal) ||
    (last < FEWEST && distanceAt(trajectory, last, minimum.position) <= AT_REST * diagonal)
    ? since
    : undefined;
}

function settles(trajectory: Trajectory, since: number, rest: number): boolean {
  const last = trajectory.length - 1;
  const enough = Math.min(LONGEST_REST, 1 + ((last - since) >> 3));
  let still = 0;
  while (still < Math.min(enough, last) && stepLength(trajectory, last - still) <= rest) still++;
  if (still === enough) return true;
  const from = Math.max(0, Math.min(last - FEWEST, since + ((last - since) >> 1)));
  return stepTrend(trajectory, from, last) === 'shrinking';
}
