/** How round the bowl of a data problem is: the condition number of its Hessian at the minimum. */
import { evaluateAt } from '../../engine/evaluate-at';
import type { DataSource } from '../../engine/objective-source';
import { proposalFor } from '../../engine/proposal';
import { type Eigen, eigenOf } from '../../engine/symmetric';
import { thinned } from '../../engine/thinned';
import type { DataProblem } from '../experiment';
import { dataSourceOf } from './data-problem';
import { isLinear } from './own-units';

/** Newton's method doubles the digits; from far off it takes a few steps to come near. */
const STEPS = 50;
/** A step shorter than this, beside the distance from 0, is the last. */
const ARRIVED = 1e-10;
/** Halvings of a step that leads up. */
const HALVINGS = 30;
/** Curvatures that are smaller shares of the largest are none. */
const FLAT = 1e-12;
/** Of a larger table evenly spaced rows stand for all: three digits are shown. */
const MOST_ROWS = 4000;

/** λmax/λmin; undefined where no single minimum is found, as for separable classes, or where it has no curvature. */
export function conditionNumber(problem: DataProblem): number | undefined {
  const source = thinned(dataSourceOf(problem), MOST_ROWS);
  const bowl = isLinear(problem) && (problem.kind === 'classify' || problem.loss.id === 'mse');
  // A logit on the right side costs less than log 2: where all together do, weights grow for ever.
  const isFree = problem.kind === 'classify' && problem.l2 === 0;
  const floor = isFree ? Math.LN2 / source.table.count : Number.NEGATIVE_INFINITY;
  const values = curvatureAtMinimum(source, bowl, floor)?.values;
  const [least = 0] = values ?? [];
  const most = values?.at(-1) ?? 0;
  return least > FLAT * most ? most / least : undefined;
}

/**
 * @param bowl it curves upwards everywhere, so that Newton's method may begin anywhere
 * @param floor a loss below it says that there is no minimum
 */
function curvatureAtMinimum(source: DataSource, bowl: boolean, floor: number): Eigen | undefined {
  let place: readonly number[] | undefined = bowl
    ? source.parameters.map(() => 0)
    : proposalFor(source).minima[0]?.position;
  for (let step = 0; step < STEPS && place !== undefined; step++) {
    const { loss, gradient, curvature } = shapeAt(source, place);
    if (loss < floor) return undefined;
    const way = wayToLevel(gradient, curvature);
    if (way === undefined) return undefined;
    const size = Math.max(1, ...place.map(Math.abs));
    if (Math.max(...way.map(Math.abs)) <= ARRIVED * size) return curvature;
    place = lowerAlong(source, place, way, loss);
    // Where rounding hides that it goes down, one is there.
    if (place === undefined) return step > 0 ? curvature : undefined;
  }
  return undefined;
}

function shapeAt(source: DataSource, place: readonly number[]) {
  const values = evaluateAt(source, 'hessian', place);
  const all = place.map((_, row) => row);
  const hessian = all.flatMap((row) =>
    all.slice(row).map((column) => values[`h${row}${column}`] ?? Number.NaN),
  );
  return {
    loss: values.f ?? Number.NaN,
    gradient: all.map((row) => values[`g${row}`] ?? Number.NaN),
    curvature: eigenOf(hessian),
  };
}

/** Newton's step; undefined where the ground does not curve upwards all around. */
function wayToLevel(
  gradient: readonly number[],
  { values, vectors }: Eigen,
): readonly number[] | undefined {
  const most = values.at(-1) ?? 0;
  if (!((values[0] ?? 0) > FLAT * most)) return undefined;
  const way = gradient.map(() => 0);
  for (const [index, vector] of vectors.entries()) {
    const along = vector.reduce((sum, part, c) => sum + part * (gradient[c] ?? 0), 0);
    for (const [c, part] of vector.entries())
      way[c] = (way[c] ?? 0) - (along / (values[index] ?? 1)) * part;
  }
  return way;
}

function lowerAlong(
  source: DataSource,
  place: readonly number[],
  way: readonly number[],
  loss: number,
): readonly number[] | undefined {
  for (let share = 1, halving = 0; halving < HALVINGS; halving++, share /= 2) {
    const next = place.map((value, c) => value + share * (way[c] ?? 0));
    if ((evaluateAt(source, 'value', next).f ?? Number.NaN) < loss) return next;
  }
  return undefined;
}
