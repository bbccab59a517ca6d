/** Points at which runs come to rest: minima known beforehand, or found next to where a run is. */
import type { Survey } from '../survey';
import { type Goal, isMinimum, type LocalShape, levelPointNear } from './local-shape';
import { distance } from './path';

export interface RestingPoint {
  readonly position: readonly number[];
  /** Without any weight decay. */
  readonly loss: number;
  /**
   * Global and local as far as the problem has been surveyed; `unknown`: found from here, with nothing to compare with;
   * `decayed`: a minimum of the loss with its weight decay, which no survey knows.
   */
  readonly rank: 'global' | 'local' | 'unknown' | 'decayed';
  /** How much higher its loss is than the lowest known; 0 where that is not known, or not higher. */
  readonly above: number;
}

/** The minimum of a survey that is nearest to a place. Decay moves all of them but kinks, which hold against it. */
export function nearestKnown(
  survey: Survey | undefined,
  { penalty }: Goal,
  place: readonly number[],
): RestingPoint | undefined {
  let nearest: RestingPoint | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const { position, loss, global, eigenvalues } of survey?.minima ?? []) {
    if (penalty !== 0 && eigenvalues.length > 0) continue;
    const away = distance(position, place);
    if (!(away < least)) continue;
    least = away;
    const above = global ? 0 : Math.max(0, loss - (survey?.lowest ?? loss));
    nearest = { position, loss, rank: global ? 'global' : 'local', above };
  }
  return nearest;
}

/** The minimum next to a place, known or found from there, if it is within reach. */
export function minimumNear(
  survey: Survey | undefined,
  goal: Goal,
  place: readonly number[],
  reach: number,
  shape: () => LocalShape,
): RestingPoint | undefined {
  const known = nearestKnown(survey, goal, place);
  if (known && distance(known.position, place) <= reach) return known;
  const level = levelPointNear(goal, shape(), reach);
  if (level === undefined || !isMinimum(goal, level, reach)) return undefined;
  const { position, loss } = level;
  if (goal.penalty !== 0) return { position, loss, rank: 'decayed', above: 0 };
  if (survey === undefined) return { position, loss, rank: 'unknown', above: 0 };
  const above = Math.max(0, loss - survey.lowest);
  const isLocal = above > 1e-9 * Math.max(1, Math.abs(survey.lowest));
  return { position, loss, rank: isLocal ? 'local' : 'unknown', above: isLocal ? above : 0 };
}
