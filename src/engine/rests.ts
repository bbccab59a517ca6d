/** Finds the minima at which the runs of a sweep come to rest, the known ones and those that nobody named. */
import type { Executor } from '../language/program';
import { decayOf } from './decay';
import type { Minimum } from './minimum';
import { isLowestAround, polishAll } from './polishing';
import { REACH, type SweepRecord } from './sweep-record';
import type { SweepWork } from './work';
import { batchOf } from './work-rows';

export interface Rests {
  readonly minima: readonly Minimum[];
  /** For each run, its place among them; −1 where it rests at none. */
  readonly reached: Int16Array;
  /** The step from which on each run is at its minimum and as deep; NaN where it is not. */
  readonly settled: Float64Array;
}

/** @param finished 1 for runs that came to their end */
export function* findRests(
  work: SweepWork,
  record: SweepRecord,
  finished: Float64Array,
  executor: Executor,
): Generator<void, Rests> {
  const { source, diagonal } = work;
  const field = { source, decay: decayOf(work), diagonal };
  const reach = REACH * diagonal;
  const batched = batchOf(work) !== undefined;
  // A point that cannot be polished is a kink, and as exact as it will get.
  const minima = polishAll(field, work.minima, executor).map(({ minimum, loss }, index) => {
    const position = work.minima[index];
    const isNear = minimum && distance(minimum.position, position) <= reach;
    return isNear ? minimum : atKink(position, loss);
  });
  yield;
  const reached = new Int16Array(finished.length).fill(-1);
  const settled = new Float64Array(finished.length).fill(Number.NaN);

  /** Notes which of some runs rest at the minima known by now; those that rest elsewhere come back. */
  function* note(lanes: readonly number[]): Generator<void, readonly number[]> {
    const ends = lanes.map((lane) => record.end(lane));
    const near = ends.map((end) => nearest(minima, end, reach));
    // Without a minimum its own end is the best guess at where a run rests.
    const points = ends.map((end, index) => minima[near[index]]?.position ?? end);
    const since = record.stays(lanes, points, diagonal);
    const resting = [...lanes.keys()].filter((index) =>
      record.restsSince(lanes[index], since[index], diagonal),
    );
    yield;
    const known = resting.filter((index) => near[index] >= 0);
    const steps = record.settles(
      known.map((index) => lanes[index]),
      // The loss of a batch says nothing of how deep a run is.
      known.map((index) => (batched ? { loss: Number.POSITIVE_INFINITY } : minima[near[index]])),
      Int32Array.from(known, (index) => since[index]),
    );
    for (const [place, index] of known.entries()) {
      reached[lanes[index]] = near[index];
      settled[lanes[index]] = steps[place];
    }
    yield;
    return resting.filter((index) => near[index] < 0).map((index) => lanes[index]);
  }

  const rest = yield* note([...finished.keys()].filter((lane) => finished[lane] === 1));
  if (rest.length === 0) return { minima, reached, settled };
  const ends = rest.map((lane) => record.end(lane));
  const polished = polishAll(field, ends, executor);
  const lowest = isLowestAround(field, ends, executor);
  for (const [index, { minimum, settles, loss }] of polished.entries()) {
    const end = ends[index];
    const isNear = minimum && distance(minimum.position, end) <= reach;
    const found = isNear ? minimum : !settles && lowest[index] ? atKink(end, loss) : undefined;
    if (found && nearest(minima, found.position, reach) < 0) minima.push(found);
  }
  yield;
  yield* note(rest);
  return { minima, reached, settled };
}

const atKink = (position: readonly number[], loss: number): Minimum => {
  return { position, loss, eigenvalues: [], global: false };
};

const distance = (a: readonly number[], b: readonly number[]): number =>
  Math.hypot(...a.map((value, c) => value - b[c]));

/** The place of the nearest minimum within reach; −1 where there is none. */
function nearest(minima: readonly Minimum[], [x, y]: readonly number[], reach: number): number {
  let found = -1;
  let least = reach * reach;
  for (let place = 0; place < minima.length; place++) {
    const [u, v] = minima[place].position;
    const squared = (u - x) ** 2 + (v - y) ** 2;
    if (squared > least) continue;
    found = place;
    least = squared;
  }
  return found;
}
