/** Points at which runs come to rest: minima known beforehand, or found next to where a run is. */
import { distance } from '../distance';
import { levelPointNear } from '../level-point';
import { type Goal, type LocalShape, localShape } from '../local-shape';
import type { Minimum } from '../minimum';
import { isLowest, minimumNear } from '../minimum-near';
import type { Survey } from '../survey';

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
  /** It is one of many points as low, on the flat floor of a valley. */
  readonly flat?: true;
}

/** The minimum of a survey that is nearest to a place. Decay moves all of them but the kinks that hold against it. */
function nearestKnown(
  survey: Survey | undefined,
  goal: Goal,
  place: readonly number[],
  reach: number,
): RestingPoint | undefined {
  let nearest: Minimum | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const minimum of survey?.minima ?? []) {
    const away = distance(minimum.position, place);
    if (!(away < least) || !holds(minimum, goal, reach)) continue;
    least = away;
    nearest = minimum;
  }
  return nearest && survey && ranked(nearest, goal, survey);
}

/**
 * Where a run may come to rest: the minimum of a survey that is nearest, and of one that is a flat floor the point of it
 * next to the run.
 */
export function nearestTarget(
  survey: Survey | undefined,
  goal: Goal,
  here: LocalShape,
  reach: number,
): RestingPoint | undefined {
  const known = nearestKnown(survey, goal, here.position, reach);
  if (!known?.flat) return known;
  const next = levelPointNear(goal, here, distance(known.position, here.position));
  const isOnFloor =
    next && Math.abs(next.loss - known.loss) <= EQUAL * Math.max(1, Math.abs(known.loss));
  return isOnFloor ? { ...known, position: next.position } : known;
}

const holds = ({ position, eigenvalues }: Minimum, goal: Goal, reach: number): boolean =>
  goal.penalty === 0 ||
  (eigenvalues.length === 0 && isLowest(goal, localShape(goal, position), reach));

/** The minimum next to a place, known or found from there, if it is within reach; on a flat floor the point nearest by. */
export function restingPointNear(
  survey: Survey | undefined,
  goal: Goal,
  shape: LocalShape,
  reach: number,
): RestingPoint | undefined {
  const known = nearestKnown(survey, goal, shape.position, reach);
  if (known && !known.flat && distance(known.position, shape.position) <= reach) return known;
  const found = minimumNear(goal, shape, reach);
  return found && ranked(found, goal, survey);
}

/** Losses this close to each other, beside their size, are equal. */
const EQUAL = 1e-9;

function ranked(
  { position, loss, global, eigenvalues, flat }: Minimum,
  { penalty }: Goal,
  survey: Survey | undefined,
): RestingPoint {
  const point = { position, loss, ...(flat && { flat }) };
  if (penalty !== 0 && eigenvalues.length > 0) return { ...point, rank: 'decayed', above: 0 };
  if (survey === undefined) return { ...point, rank: 'unknown', above: 0 };
  const above = Math.max(0, loss - survey.lowest);
  if (above > EQUAL * Math.max(1, Math.abs(survey.lowest)))
    return { ...point, rank: 'local', above };
  return { ...point, rank: global || flat ? 'global' : 'unknown', above: 0 };
}
