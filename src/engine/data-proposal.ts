/** What a problem over data proposes: the part of the parameter plane around its best fit, a start and rates. */
import { atOnce } from './at-once';
import { proposeCurve } from './curve-proposal';
import { type DataOptimum, dataOptimum, squaresAt } from './data-optimum';
import { type LocalShape, localShape } from './local-shape';
import type { DataSource } from './objective-source';
import { learnDataProposals, type Proposal } from './proposal';
import { isLinearModel } from './quadratic';
import type { Eigen } from './symmetric';
import { thinned } from './thinned';

/** The view reaches that much further than what it has to show. */
const MARGIN = 1.25;
/** How far a gradient step may go, as a share of what is stable where the loss is most curved. */
const SHARE_OF_LIMIT = 0.6;
/** A step of a method that measures distances, as a share of the longest way to go. */
const STEP = 0.02;
/** Where a loss falls for ever, its logits have grown so large at the edge of the view. */
const LARGEST_LOGIT = 8;
/** Curvatures below this share of the largest say nothing of how far the view should reach. */
const FLAT = 1e-9;

learnDataProposals((source) => {
  const some = thinned(source);
  return isLinearModel(some) ? proposeFit(some) : proposeCurve(some);
});

/** From the origin, as everybody begins. */
function proposeFit(source: DataSource): Proposal {
  const start = source.parameters.map(() => 0);
  const optimum = atOnce(dataOptimum(source, 0));
  const first = localShape({ source, penalty: 0 }, start);
  const goal = goalOf(optimum, source, start);
  const best = localShape({ source, penalty: 0 }, goal);
  const steepest = Math.max(...[first, best].map(({ curvature }) => curvature.values.at(-1) ?? 0));
  const way = Math.max(...goal.map(Math.abs));
  const shape = optimum.kind === 'minimum' ? shapeOf(source, best) : undefined;
  const extents = extentsOf(goal, start, shape);
  const gradient =
    steepest > 0 ? (SHARE_OF_LIMIT * 2) / steepest : (STEP * way) / (first.slope || 1);
  const found =
    optimum.kind === 'minimum'
      ? [{ position: pair(goal), loss: best.loss, lambdaMax: steepest }]
      : [];
  return {
    view: { x: sideOf(goal, extents, 0), y: sideOf(goal, extents, 1) },
    ...(goal.length > 2 && { sides: goal.map((_, c) => sideOf(goal, extents, c)) }),
    minima: found,
    start,
    rates: { gradient: short(gradient) || 1, distance: short(STEP * way) || STEP },
  };
}

const pair = ([x = 0, y = 0]: readonly number[]): readonly [number, number] => [x, y];

/** What runs make for: the minimum, or on the way to none a place where classes are well apart. */
function goalOf(
  optimum: DataOptimum,
  source: DataSource,
  start: readonly number[],
): readonly number[] {
  if (optimum.kind === 'minimum') return optimum.minimum.position;
  if (optimum.kind === 'unknown') return start;
  const { direction } = optimum.endless;
  const { curvature } = squaresAt(source, start);
  const along = lengthsAlong(curvature, direction);
  // Squares curve twice as much as the logit grows, root mean square.
  const growth = Math.sqrt(
    curvature.values.reduce((sum, value, i) => sum + value * along[i] ** 2, 0) / 2,
  );
  return direction.map((value) => (LARGEST_LOGIT * value) / (growth || 1));
}

interface Shape {
  /** From the minimum to the start the loss falls by so much. */
  readonly drop: number;
  readonly curvature: Eigen;
}

/** Of the squares, whose level lines are ellipses: robust losses lie much like them. */
function shapeOf(source: DataSource, best: LocalShape): Shape {
  const curvature = best.curvature.values.some((value) => value > 0)
    ? best.curvature
    : squaresAt(source, best.position).curvature;
  const along = lengthsAlong(curvature, best.position);
  const drop = curvature.values.reduce((sum, value, i) => sum + (value * along[i] ** 2) / 2, 0);
  return { drop, curvature };
}

const lengthsAlong = ({ vectors }: Eigen, position: readonly number[]): number[] =>
  vectors.map((vector) => vector.reduce((sum, one, c) => sum + one * position[c], 0));

/**
 * Half the sides of the view. Where the paraboloid at the best fit is known, its level line through the start fits; else
 * the start does.
 */
function extentsOf(
  goal: readonly number[],
  start: readonly number[],
  shape: Shape | undefined,
): readonly number[] {
  const away = goal.map((value, c) => Math.abs(value - start[c]));
  const longest = Math.max(...away) || 1;
  return away.map((own, c) => {
    const least = Math.max(own, longest / 100);
    if (shape === undefined) return Math.max(own, longest / 2);
    const { drop, curvature } = shape;
    const { values, vectors } = curvature;
    const flat = FLAT * Math.max(...values);
    const squared = values.reduce((sum, value, i) => {
      if (!(value > flat)) return sum;
      return sum + (2 * drop * (vectors[i]?.[c] ?? 0) ** 2) / value;
    }, 0);
    return Math.max(least, Math.sqrt(squared));
  });
}

/** The stretch of one coordinate that the view shows. */
function sideOf(
  goal: readonly number[],
  extents: readonly number[],
  c: number,
): readonly [number, number] {
  const half = roundUp(MARGIN * (extents[c] ?? 1));
  const unit = half / 10;
  const middle = Math.round((goal[c] ?? 0) / unit) * unit;
  return [tidy(middle - half), tidy(middle + half)];
}

const tidy = (value: number): number => Number(value.toPrecision(6)) + 0;

/** The next number of two digits. By way of the decimal writing: logarithms differ between engines by a bit. */
function roundUp(value: number): number {
  const [, exponent = '0'] = value.toExponential().split('e');
  const unit = Number(`1e${Number(exponent) - 1}`);
  return tidy(Math.ceil(value / unit) * unit);
}

const short = (value: number): number => Number(value.toPrecision(2));
