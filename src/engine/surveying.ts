/** Surveys a surface before any run: polishes its minima by Newton's method and measures how high it reaches. */
import type { Executor } from '../language/program';
import { evaluateAt } from './evaluate-at';
import { sampleField } from './heights';
import type { Minimum } from './minimum';
import type { ObjectiveSource } from './objective-source';
import { proposalFor } from './proposal';
import type { Survey } from './survey';
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
  const reach =
    SAME_WITHIN * Math.hypot(work.view.x[1] - work.view.x[0], work.view.y[1] - work.view.y[0]);
  for (const seed of seeds) {
    const minimum = polish(work.source, seed);
    // A search may stray far: only what lies within the view is found by it for sure.
    if (searches && minimum && !isWithin(work.view, minimum.position)) continue;
    if (minimum && !found.some((other) => distance(other.position, minimum.position) < reach))
      found.push(minimum);
    yield;
  }
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

function lossAt(source: ObjectiveSource, position: readonly number[]): number {
  return evaluateAt(source, 'value', position).f ?? Number.NaN;
}

const distance = (a: readonly number[], b: readonly number[]): number =>
  Math.hypot((a[0] ?? 0) - (b[0] ?? 0), (a[1] ?? 0) - (b[1] ?? 0));

/** Newton's method from a seed; undefined where it leads to no minimum with a positive definite Hessian. */
export function polish(source: ObjectiveSource, seed: readonly number[]): Minimum | undefined {
  let [x, y] = seed as [number, number];
  for (let step = 0; ; step++) {
    const { f, g0, g1, h00, h01, h11 } = evaluateAt(source, 'hessian', [x, y]) as Record<
      'f' | 'g0' | 'g1' | 'h00' | 'h01' | 'h11',
      number
    >;
    const determinant = h00 * h11 - h01 * h01;
    const dx = (g0 * h11 - g1 * h01) / determinant;
    const dy = (g1 * h00 - g0 * h01) / determinant;
    const still = Math.hypot(dx, dy) <= 4 * Number.EPSILON * Math.max(1, Math.hypot(x, y));
    if (still || step === MOST_NEWTON_STEPS) {
      const middle = (h00 + h11) / 2;
      const spread = Math.hypot((h00 - h11) / 2, h01);
      const eigenvalues = [middle - spread, middle + spread];
      const settled = Math.hypot(dx, dy) <= 1e-9 * Math.max(1, Math.hypot(x, y));
      if (!settled || !(middle - spread > 0)) return undefined;
      return { position: [x, y], loss: f, eigenvalues, global: false };
    }
    x -= dx;
    y -= dy;
    if (!Number.isFinite(x) || !Number.isFinite(y)) return undefined;
  }
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
