/** Finds the minima at which the runs of a sweep come to rest, the known ones and those that nobody named. */
import type { Executor } from '../language/program';
import { decayOf } from './decay';
import type { Minimum } from './minimum';
import { isLowestAround, polishAll } from './polishing';
import { REACH, type SweepRecord } from './sweep-record';
import type { SweepWork } from './work';

export interface Rests {
  readonly minima: readonly Minimum[];
  /** For each run, its place among them; −1 where it rests at none. */
  readonly reached: Int16Array;
}

/** @param finished 1 for runs that came to their end */
export function* findRests(
  work: SweepWork,
  record: SweepRecord,
  finished: Float64Array,
  executor: Executor,
): Generator<void, Rests> {
  const { formula, diagonal } = work;
  const field = { formula, decay: decayOf(work), diagonal };
  const lanes = [...finished.keys()].filter((lane) => finished[lane] === 1);
  // A point that cannot be polished is a kink, and as exact as it will get.
  const named = polishAll(field, work.minima, executor).map(({ minimum, loss }, index) => {
    const position = work.minima[index];
    const near = minimum && distance(minimum.position, position) <= REACH * diagonal;
    return near ? minimum : { position, loss, eigenvalues: [], global: false };
  });
  yield;
  const minima: Minimum[] = [...named];
  const reached = new Int16Array(finished.length).fill(-1);
  const seek = (): readonly number[] =>
    lanes.filter((lane) => {
      if (reached[lane] < 0)
        reached[lane] = minima.findIndex(({ position }) =>
          record.restsAt(lane, position, diagonal),
        );
      // Its own end is the best guess at where it rests.
      return reached[lane] < 0 && record.restsAt(lane, record.position(lane), diagonal);
    });
  const add = (minimum: Minimum) => {
    if (!minima.some((known) => distance(known.position, minimum.position) <= REACH * diagonal))
      minima.push(minimum);
  };
  const ends = seek().map((lane) => record.position(lane));
  yield;
  const polished = polishAll(field, ends, executor);
  yield;
  const lowest = isLowestAround(field, ends, executor);
  for (const [index, { minimum, settles, loss }] of polished.entries()) {
    if (minimum && distance(minimum.position, ends[index]) <= REACH * diagonal) add(minimum);
    else if (!settles && lowest[index])
      add({ position: ends[index], loss, eigenvalues: [], global: false });
  }
  yield;
  seek();
  return { minima, reached };
}

const distance = (a: readonly number[], b: readonly number[]): number =>
  Math.hypot(...a.map((value, c) => value - b[c]));
