/** What becomes of a run that came to its end, but to no minimum. */
import type { Outcome } from './sweep';
import { AT_REST, type Course, REACH, SHRINKS_TO } from './sweep-record';

/** Steps that grow by this factor from each eighth of the run to the next, and never were so long, go on growing. */
const GROWS_BY = 1.025;
/** A run whose displacement is less than this share of what steps of their length could make gets nowhere. */
const NOWHERE = 0.5;

/**
 * The first that applies:
 * - `diverges`: from eighth to eighth of its second half the steps grow and so does the loss, both to more than ever;
 * - in the last eighth it rests: `elsewhere` where it has moved from its start, else `slow`;
 * - `slow`: the steps of the last quarter are shorter than 0.7 of those before, so it is settling;
 * - `unsettled`: in the last quarter it gets less than half as far as straight on with steps of their mean square length;
 *   or it goes on and on, and is further than D from where it began;
 * - `slow`.
 */
export function outcomeOf(course: Course, diagonal: number): Outcome {
  const { windows } = course;
  const eighth = (index: number) => Math.max(1, Math.round((windows * index) / 8));
  if (isGrowing(course, eighth)) return 'diverges';
  const late = course.stride(Math.min(eighth(7), windows - 1), windows);
  if (late <= AT_REST * diagonal)
    return course.distance(0, windows - 1) > REACH * diagonal ? 'elsewhere' : 'slow';
  const quarter = Math.min(eighth(6), windows - 1);
  const last = course.stride(quarter, windows);
  if (quarter > eighth(4) && last <= SHRINKS_TO * course.stride(eighth(4), quarter)) return 'slow';
  const steps = (windows - quarter) * course.window;
  const goesNowhere = course.distance(quarter - 1, windows - 1) < NOWHERE * last * steps;
  return goesNowhere || course.distance(0, windows - 1) > diagonal ? 'unsettled' : 'slow';
}

function isGrowing({ stride, height }: Course, eighth: (index: number) => number): boolean {
  if (eighth(8) - eighth(7) < 2 || eighth(5) <= eighth(4)) return false;
  const grows = (measure: (from: number, to: number) => number, factor: number): boolean => {
    let most = Number.NEGATIVE_INFINITY;
    for (let index = 0; index < 8; index++) {
      const [from, to] = [eighth(index), eighth(index + 1)];
      const next = to > from ? measure(from, to) : Number.NEGATIVE_INFINITY;
      if (index > 4 && !(next > most && next >= factor * most)) return false;
      most = Math.max(most, next);
    }
    return true;
  };
  return grows(stride, GROWS_BY) && grows(height, 1);
}
