/** What a position of the parameters predicts for every point, and how well. */
import type { Points } from '../../drawing/scatter';
import { predictionsAt } from '../../experiment/data/own-units';
import type { DataProblem } from '../../experiment/experiment';
import { featuresOf, pointsOf } from './data-points';

/** Heights, or logits, by row, in the data's own units. */
export const predictionsOf = (problem: DataProblem, position: readonly number[]): Float64Array =>
  predictionsAt(problem, position, featuresOf(pointsOf(problem)));

export interface FitQuality {
  /** The root of the mean squared error. */
  readonly error: number;
  /** The share of the variance that is explained; NaN where there is none. */
  readonly determination: number;
}

export function fitQuality({ count, columns, values }: Points, predictions: Float64Array): FitQuality {
  const targets = columns - 1;
  let sum = 0;
  for (let i = targets; i < values.length; i += columns) sum += values[i] as number;
  const mean = sum / count;
  let squares = 0;
  let spread = 0;
  for (let row = 0; row < count; row++) {
    const target = values[row * columns + targets] as number;
    squares += (target - (predictions[row] as number)) ** 2;
    spread += (target - mean) ** 2;
  }
  return {
    error: Math.sqrt(squares / count),
    determination: spread > 0 ? 1 - squares / spread : Number.NaN,
  };
}

export interface ClassQuality {
  /** Points on the right side. */
  readonly right: number;
  /** The mean of −log of the probability of each point's own class, without any penalty. */
  readonly crossEntropy: number;
}

export function classQuality({ count, columns, values }: Points, logits: Float64Array): ClassQuality {
  let right = 0;
  let sum = 0;
  for (let row = 0; row < count; row++) {
    const group = values[row * columns + columns - 1] as number;
    const logit = logits[row] as number;
    if (isRight(logit, group)) right++;
    // log(1 + e^z) − z·y, without overflow.
    sum += Math.max(logit, 0) + Math.log1p(Math.exp(-Math.abs(logit))) - logit * group;
  }
  return { right, crossEntropy: sum / count };
}

/** On the boundary itself nobody is right. */
export const isRight = (logit: number, group: number): boolean =>
  group === 1 ? logit > 0 : logit < 0;

/** So many lines tell where a run has been; more would be a surface. */
const MOST_EARLIER = 22;

/** Steps before the playhead of which lines are shown, more of them at the beginning, where lines move most. */
export function earlierSteps(playhead: number): readonly number[] {
  const steps = Array.from({ length: MOST_EARLIER }, (_, i) =>
    Math.round(playhead * (i / MOST_EARLIER) ** 2),
  );
  return [...new Set(steps)].filter((step) => step < playhead);
}
