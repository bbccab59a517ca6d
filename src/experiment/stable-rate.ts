/** The learning rate up to which theory calls a run stable at the minimum it is nearest. */
import type { Minimum } from '../engine/minimum';
import { sourceKey } from '../engine/objective-source';
import { isQuadratic } from '../engine/quadratic';
import { stableBelow } from '../engine/stability';
import type { Survey } from '../engine/survey';
import type { Sweep } from '../engine/sweep';
import type { Trajectory } from '../engine/trajectory';
import type { Experiment, Problem, Run } from './experiment';
import { methodOf } from './method';
import { homeDiagonal, homeView, sourceOf } from './problem';

export interface StableRate {
  readonly below: number;
  /** In the formula language: of the run's hyperparameters and of `lambda`, the largest curvature with weight decay. */
  readonly formula: string;
  /** What has to be said beside it. */
  readonly proviso: {
    /** The surface is curved otherwise elsewhere. */
    readonly nearMinimum: boolean;
    /** A schedule moves the rate. */
    readonly held: boolean;
    /** The gradient has noise, or is that of a mini-batch. */
    readonly fullBatch: boolean;
  };
}

/** What of a run decides its limit. */
type Method = Pick<Run, 'optimizer' | 'hyperparameters'> & {
  readonly clip: Run['clip'] | undefined;
  readonly schedule: Run['schedule'] | undefined;
};

/** A minimum further from the run than this share of the home view's diagonal is not near. */
const NEAR = 1 / 4;

const quadratics = new Map<string, boolean>();

/** A typed formula changes with every key; beyond this the answers are forgotten. */
const MOST_KEPT = 256;

function isKnownQuadratic(problem: Problem): boolean {
  const source = sourceOf(problem);
  const key = sourceKey(source);
  const known = quadratics.get(key);
  if (known !== undefined) return known;
  if (quadratics.size >= MOST_KEPT) quadratics.clear();
  const found = isQuadratic(source);
  quadratics.set(key, found);
  return found;
}

/**
 * The minimum that a run is nearest, at the last of its positions within the home view; undefined where none is near. On
 * a quadratic surface every place is near.
 * @param decay weight decay of the run: it moves the minima of surfaces that are not quadratic, and the sweep knows where
 */
export function minimumNearby(
  problem: Problem,
  decay: number,
  trajectory: Trajectory | undefined,
  survey: Survey | undefined,
  sweep: Sweep | undefined,
): Minimum | undefined {
  const quadratic = isKnownQuadratic(problem);
  if (quadratic) return survey?.minima[0];
  const minima = decay > 0 ? sweep?.minima : survey?.minima;
  const position = trajectory && lastWithin(problem, trajectory);
  if (minima === undefined || position === undefined) return undefined;
  let nearest: Minimum | undefined;
  let least = NEAR * homeDiagonal(problem);
  for (const minimum of minima) {
    const away = Math.hypot(
      ...minimum.position.map((value, c) => value - (position[c] ?? Number.NaN)),
    );
    if (away > least) continue;
    nearest = minimum;
    least = away;
  }
  return nearest;
}

/** A diverged run is asked where it was before it was thrown out. */
function lastWithin(
  problem: Problem,
  { positions, length }: Trajectory,
): readonly number[] | undefined {
  const { x, y } = homeView(problem);
  for (let step = length - 1; step >= 0; step--) {
    const position = positions.map((column) => column[step] ?? Number.NaN);
    const [u = Number.NaN, v = Number.NaN] = position;
    if (u >= x[0] && u <= x[1] && v >= y[0] && v <= y[1]) return position;
  }
  return undefined;
}

/**
 * Undefined where there is no theory: another method, clipping, a kink, no minimum.
 * @param minimum as `minimumNearby` finds it
 */
export function stableRate(
  { problem, rules, noise, batch }: Pick<Experiment, 'problem' | 'rules' | 'noise' | 'batch'>,
  { optimizer, hyperparameters, clip, schedule }: Method,
  minimum: Minimum | undefined,
): StableRate | undefined {
  const formula = methodOf(optimizer, rules)?.definition?.stableBelow;
  const curvature = minimum?.eigenvalues.at(-1);
  if (formula === undefined || clip !== undefined || curvature === undefined) return undefined;
  const quadratic = isKnownQuadratic(problem);
  const decay = hyperparameters.weight_decay ?? 0;
  // The sweep's minima, which stand for a decayed surface, have the decay in their curvature.
  const lambda = quadratic || decay === 0 ? curvature + decay : curvature;
  const below = stableBelow(formula, hyperparameters, lambda);
  if (below === undefined) return undefined;
  return {
    below,
    formula,
    proviso: {
      nearMinimum: !quadratic,
      held: schedule !== undefined,
      fullBatch: noise > 0 || batch !== undefined,
    },
  };
}
