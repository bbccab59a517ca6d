/** Where a run hardly moves any more without having arrived: on a saddle, a maximum, a plateau, or a gentle slope. */
import { hasWayDown, hasWayUp, levelPointNear } from '../level-point';
import type { Goal, LocalShape } from '../local-shape';
import type { Survey } from '../survey';
import { REACH } from './arrival';
import type { LastQuarter } from './last-quarter';

export interface Standstill {
  readonly on: 'saddle' | 'maximum' | 'plateau' | 'slope';
  /** The saddle or the maximum itself; on a plateau or a slope the last position. */
  readonly position: readonly number[];
}

/** A way shorter than this share of the diagonal is hardly any. */
const HARDLY = 1e-2;
/** On a plateau, slope and curvature change the loss by less than this share of its relief over a tenth of the view. */
const LEVEL = 1e-3;

/** Whether the way of the last quarter is shorter than 10⁻² of the diagonal. */
export const hardlyMoves = ({ way }: LastQuarter, diagonal: number): boolean =>
  way < HARDLY * diagonal;

/**
 * What a run that hardly moves stands on. Plateau: over a tenth of the diagonal neither slope nor curvature would change
 * the loss by 10⁻³ of its relief, from its lowest value to its median over the home view. Saddle, maximum: Newton's
 * method finds one within 10⁻³ of the diagonal. Otherwise a slope, down which it crawls.
 * @param here what it is like at the last position
 */
export function standstill(
  here: LocalShape,
  survey: Survey | undefined,
  goal: Goal,
  diagonal: number,
): Standstill {
  const { position, slope, curvature } = here;
  const { values } = curvature;
  const relief = (survey?.typical ?? Number.NaN) - (survey?.lowest ?? Number.NaN);
  const across = diagonal / 10;
  const steepest = Math.max(...values.map(Math.abs));
  if (slope * across < LEVEL * relief && (steepest * across * across) / 2 < LEVEL * relief)
    return { on: 'plateau', position };
  const level = levelPointNear(goal, here, REACH * diagonal);
  if (level && hasWayDown(level))
    return { on: hasWayUp(level) ? 'saddle' : 'maximum', position: level.position };
  return { on: 'slope', position };
}
