/** Finds the minima at which the runs of a sweep come to rest, the known ones and those that nobody named. */
import { distance } from './distance';
import { type Goal, localShape } from './local-shape';
import type { Minimum } from './minimum';
import { isLowest, minimumNear } from './minimum-near';
import type { SweepRecord } from './sweep-record';
import { mayRest, REACH, settles } from './verdict/arrival';
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
  goal: Goal,
  record: SweepRecord,
  finished: Float64Array,
): Generator<void, Rests> {
  const { minima: named, kinks, diagonal } = work;
  const batched = batchOf(work) !== undefined;
  const reach = REACH * diagonal;
  const minima = knownMinima(goal, named, kinks, reach);
  yield;
  const lanes = [...finished.keys()].filter((lane) => finished[lane] === 1);
  const ends = lanes.map((lane) => record.end(lane));
  const near = new Int16Array(lanes.length).fill(-1);
  /** What a run may rest at; on a flat floor a point of its own. */
  const candidates: { readonly index: number; readonly point: Minimum }[] = [];
  for (const [index, lane] of lanes.entries()) {
    const end = ends[index];
    const known = nearest(minima, end, reach);
    near[index] = known;
    if (!mayRest(record.places(lane), diagonal)) continue;
    const point =
      known >= 0 && !minima[known].flat
        ? minima[known]
        : minimumNear(goal, localShape(goal, end), reach);
    if (point === undefined) continue;
    if (known < 0) near[index] = minima.push(point) - 1;
    candidates.push({ index, point });
    yield;
  }

  const since = record.stays(
    candidates.map(({ index }) => lanes[index]),
    candidates.map(({ point }) => point.position),
    diagonal,
  );
  yield;
  const resting = [...candidates.keys()].filter((place) => {
    const { index, point } = candidates[place];
    const places = record.places(lanes[index]);
    const away = distance(ends[index], point.position);
    return since[place] <= places.last && settles(places, since[place], away, diagonal);
  });
  const steps = record.settles(
    resting.map((place) => lanes[candidates[place].index]),
    // The loss of a batch says nothing of how deep a run is.
    resting.map((place) =>
      batched ? { loss: Number.POSITIVE_INFINITY } : candidates[place].point,
    ),
    Int32Array.from(resting, (place) => since[place]),
  );
  const reached = new Int16Array(finished.length).fill(-1);
  const settled = new Float64Array(finished.length).fill(Number.NaN);
  for (const [order, place] of resting.entries()) {
    const { index } = candidates[place];
    reached[lanes[index]] = near[index];
    settled[lanes[index]] = steps[order];
  }
  return { minima, reached, settled };
}

/** Those that were named, as far as they are minima also of what the run minimises. */
function knownMinima(
  goal: Goal,
  named: readonly (readonly number[])[],
  kinks: readonly (readonly number[])[],
  reach: number,
): Minimum[] {
  const smooth = named.flatMap((position) => {
    const found = minimumNear(goal, localShape(goal, position), reach);
    return found && found.eigenvalues.length > 0 ? [found] : [];
  });
  const sharp = kinks.flatMap((position) => {
    const shape = localShape(goal, position);
    if (goal.penalty !== 0 && !isLowest(goal, shape, reach)) return [];
    return [{ position, loss: shape.loss, eigenvalues: [], global: false }];
  });
  return [...smooth, ...sharp];
}

/** The place of the nearest minimum within reach; −1 where there is none. */
function nearest(minima: readonly Minimum[], end: readonly number[], reach: number): number {
  let found = -1;
  let least = reach;
  for (const [place, { position }] of minima.entries()) {
    const away = distance(position, end);
    if (away > least) continue;
    found = place;
    least = away;
  }
  return found;
}
