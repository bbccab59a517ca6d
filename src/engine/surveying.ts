/** Surveys a surface before any run: polishes its minima by Newton's method and measures how high it reaches. */
import type { Executor } from '../language/program';
import { distance } from './distance';
import { merged } from './floors';
import { sampleField } from './heights';
import { levelPointNear } from './level-point';
import { heightAt, localShape } from './local-shape';
import type { Minimum } from './minimum';
import { minimumAt } from './minimum-near';
import type { ObjectiveSource } from './objective-source';
import { proposalFor } from './proposal';
import type { Survey } from './survey';
import { REACH } from './verdict/arrival';
import type { Rectangle, SurveyWork } from './work';

/** Newton doubles the digits each time; from a seed of four digits three suffice, from a search some more. */
const MOST_NEWTON_STEPS = 40;
/** Samples a side of the home view for the highest loss and, where no seeds are known, for the search. */
const SEARCH_GRID = 64;
/** Minima closer than this share of the view's diagonal are one. */
const SAME_WITHIN = 1e-6;

/** Yields between points; returns the finished survey, minima in ascending order of loss. */
export function* survey(work: SurveyWork, executor: Executor): Generator<void, Survey> {
  const field = yield* sampleField(
    { ...work, kind: 'field', columns: SEARCH_GRID, rows: SEARCH_GRID },
    executor,
  );
  const searches = work.seeds.length + work.kinks.length === 0;
  const seeds = searches ? [...lowSamples(field), ...proposedMinima(work.source)] : work.seeds;
  const found: Minimum[] = work.kinks.map((position) => ({
    position,
    loss: lossAt(work.source, position),
    eigenvalues: [],
    global: false,
  }));
  const { x, y } = work.view;
  const diagonal = distance([x[0], y[0]], [x[1], y[1]]);
  const floors: Minimum[] = [];
  for (const seed of seeds) {
    const minimum = polish(work.source, seed, REACH * diagonal);
    yield;
    // A search may stray far: only what lies within the view is found by it for sure.
    if (minimum === undefined || (searches && !isWithin(work.view, minimum.position))) continue;
    if (searches && minimum.flat) floors.push(minimum);
    else if (
      !found.some((other) => distance(other.position, minimum.position) < SAME_WITHIN * diagonal)
    )
      found.push(minimum);
  }
  const middle = [(x[0] + x[1]) / 2, (y[0] + y[1]) / 2];
  found.push(...merged({ source: work.source, penalty: 0 }, floors, middle));
  found.sort((a, b) => a.loss - b.loss);
  const finite = field.loss.filter((loss) => Number.isFinite(loss));
  const highest = finite.reduce((most, loss) => Math.max(most, loss), Number.NEGATIVE_INFINITY);
  const lowest = lowestOf(
    Math.min(
      found[0]?.loss ?? Number.POSITIVE_INFINITY,
      work.edge ? lossAt(work.source, work.edge) : Number.POSITIVE_INFINITY,
    ),
    finite.reduce((least, loss) => Math.min(least, loss), Number.POSITIVE_INFINITY),
  );
  const tolerance = 1e-9 * Math.max(1, Math.abs(lowest));
  const minima = found.map((minimum) => ({
    ...minimum,
    global: minimum.loss <= lowest + tolerance,
  }));
  const typical = finite.toSorted()[finite.length >> 1];
  return { minima, lowest, highest, ...(typical === undefined ? {} : { typical }) };
}

const proposedMinima = (source: ObjectiveSource): readonly (readonly number[])[] =>
  proposalFor(source).minima.map(({ position }) => position);

const isWithin = ({ x, y }: Rectangle, [left = Number.NaN, up = Number.NaN]: readonly number[]) =>
  left >= x[0] && left <= x[1] && up >= y[0] && up <= y[1];

/** The deepest point known, unless the view reaches lower still, by more than rounding. */
function lowestOf(deepest: number, sample: number): number {
  const clearlyBelow = deepest - 1e-6 * Math.max(1, Math.abs(deepest));
  return deepest === Number.POSITIVE_INFINITY || sample < clearlyBelow ? sample : deepest;
}

const lossAt = (source: ObjectiveSource, position: readonly number[]): number =>
  heightAt({ source, penalty: 0 }, position);

/**
 * Newton's method from a seed; undefined where it leads to no minimum.
 * @param around how far from it nothing may be lower, where its curvatures do not decide
 */
function polish(
  source: ObjectiveSource,
  seed: readonly number[],
  around: number,
): Minimum | undefined {
  const goal = { source, penalty: 0 };
  const level = levelPointNear(
    goal,
    localShape(goal, seed),
    Number.POSITIVE_INFINITY,
    MOST_NEWTON_STEPS,
  );
  return level && minimumAt(goal, level, around);
}

/** Samples no higher than their eight neighbours: where a search for minima begins. */
function lowSamples(field: {
  readonly columns: number;
  readonly rows: number;
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly loss: Float64Array;
}): [number, number][] {
  const { columns, rows, loss, x, y } = field;
  const seeds: [number, number][] = [];
  for (let row = 1; row < rows - 1; row++)
    for (let column = 1; column < columns - 1; column++) {
      const here = loss[row * columns + column] as number;
      let low = Number.isFinite(here);
      for (let down = -1; down <= 1; down++)
        for (let right = -1; right <= 1; right++)
          low &&= !((loss[(row + down) * columns + column + right] as number) < here);
      if (low)
        seeds.push([
          x[0] + ((x[1] - x[0]) * column) / (columns - 1),
          y[1] + ((y[0] - y[1]) * row) / (rows - 1),
        ]);
    }
  return seeds;
}
