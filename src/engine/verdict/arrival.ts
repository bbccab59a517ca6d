/** When a run has come to rest at a point: one rule and one set of thresholds, for verdicts and sweeps alike. */
import { stepTrend } from './trend';

/** Shares of the home view's diagonal: how near is there, and how short a step is none. */
export const REACH = 1e-3;
export const AT_REST = 1e-9;

/** A trend needs some steps to show. */
const FEWEST = 8;
/** So many steps without moving tell that there will be no other. */
const LONGEST_REST = 1024;

/** A run as a row of places, the start the first. */
export interface Places {
  /** The number of the last; the first is 0. */
  readonly last: number;
  /** The length of the step that leads to a place, from 1 on. */
  lengthAt(place: number): number;
}

/**
 * Whether a run that stays within reach of a point from some place on rests there: the last eighth of its steps there,
 * 2 at least and 1024 at most, are all shorter than 10⁻⁹ of the diagonal; or its steps since the middle of the stay,
 * but at least its last eight, keep shrinking, and more than the last position lies there. A run of fewer steps than
 * that rests where it stands on the point itself, within 10⁻⁹.
 * @param away how far from the point it ends
 */
export function settles(
  { last, lengthAt }: Places,
  since: number,
  away: number,
  diagonal: number,
): boolean {
  const rest = AT_REST * diagonal;
  const enough = Math.min(LONGEST_REST, Math.max(2, (last - since) >> 3));
  let still = 0;
  while (still < enough && still < last && lengthAt(last - still) <= rest) still++;
  if (still === enough) return true;
  if (last < FEWEST) return away <= rest;
  if (since === last) return false;
  const from = Math.max(0, Math.min(last - FEWEST, since + ((last - since) >> 1)));
  return stepTrend(lengthAt, from, last) === 'shrinking';
}

/** Whether a run can rest anywhere at all: its last step, if it is not one of few, must not come from outside. */
export const mayRest = ({ last, lengthAt }: Places, diagonal: number): boolean =>
  last < FEWEST || lengthAt(last) <= 2 * REACH * diagonal;
