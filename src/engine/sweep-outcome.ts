/** What becomes of a run of a sweep that came to its end: by the rules of the verdicts, so that they agree. */

import { distance } from './distance';
import type { Goal } from './local-shape';
import type { Outcome } from './sweep';
import { AT_REST, REACH } from './verdict/arrival';
import { fallsWithoutEnd } from './verdict/endless';
import { isFalling, isRising } from './verdict/growth';
import type { LastQuarter } from './verdict/last-quarter';
import { recurrence, wanders } from './verdict/recurrence';
import { hardlyMoves } from './verdict/standstill';

/** @param atMinimum what it is where it has converged; undefined where it has not */
export function outcomeOf(
  quarter: LastQuarter,
  atMinimum: Outcome | undefined,
  goal: Goal,
  diagonal: number,
): Outcome {
  if (isRising(quarter)) return 'diverges';
  if (atMinimum !== undefined) return atMinimum;
  const still = hardlyMoves(quarter, diagonal);
  if (
    !still &&
    isFalling(quarter) &&
    fallsWithoutEnd(goal, quarter.start, endOf(quarter), diagonal)
  )
    return 'unsettled';
  if (recurrence(quarter) || wanders(quarter, diagonal)) return 'unsettled';
  const away = distance(quarter.start, endOf(quarter)) > REACH * diagonal;
  return still && away && rests(quarter, diagonal) ? 'elsewhere' : 'slow';
}

const endOf = ({ positions }: LastQuarter): readonly number[] =>
  positions.map((column) => column[column.length - 1]);

/** In its second half, the last eighth of the run. */
const rests = ({ lengths }: LastQuarter, diagonal: number): boolean =>
  lengths.subarray(lengths.length >> 1).every((length) => length <= AT_REST * diagonal);
