/** How well a model describes its data, in the data's own units, whatever loss it was fitted by. */
import { predictionsAt, targetsOf } from '../../engine/predictions';
import type { ClassifyProblem, FitProblem } from '../experiment';
import { dataSourceOf, scalerOf } from './data-problem';

const ROUNDING = 1e-9;

export interface GoodnessOfFit {
  /** R²: the share of the variance of y that the model explains; undefined where all y are equal. */
  readonly rSquared: number | undefined;
  /** The root of the mean squared error, in the unit of y. */
  readonly rootMeanSquare: number;
}

/** @param parameters of the problem, in the order of coordinates */
export function goodnessOfFit(problem: FitProblem, parameters: readonly number[]): GoodnessOfFit {
  const source = dataSourceOf(problem);
  const predictions = predictionsAt(source, parameters);
  const targets = targetsOf(source);
  const mean = targets.reduce((sum, y) => sum + y, 0) / targets.length;
  // Of equal values the mean is off by a rounding error: nothing that could be explained.
  const isLevel = targets.every((y) => y === targets[0]);
  let left = 0;
  let all = 0;
  for (let row = 0; row < targets.length; row++) {
    const y = targets[row] as number;
    left += ((predictions[row] as number) - y) ** 2;
    all += (y - mean) ** 2;
  }
  const unit = scalerOf(problem)?.deviations.at(-1) ?? 1;
  return {
    rSquared: isLevel ? undefined : tidy(1 - left / all),
    rootMeanSquare: unit * Math.sqrt(left / targets.length),
  };
}

/** Rounding errors of the sums are no share of anything. */
const tidy = (share: number): number => (Math.abs(share) < ROUNDING ? 0 : share);

export interface Classification {
  /** The share of the points that lie on their class's side. */
  readonly accuracy: number;
  /** By row: 1 where the point lies on the wrong side; a logit of 0 counts as class 0. */
  readonly wrong: Uint8Array;
  /** Mean binary cross-entropy, without the penalty. */
  readonly crossEntropy: number;
}

/** @param parameters of the problem, in the order of coordinates */
export function classification(
  problem: ClassifyProblem,
  parameters: readonly number[],
): Classification {
  const source = dataSourceOf(problem);
  const logits = predictionsAt(source, parameters);
  const classes = targetsOf(source);
  const wrong = new Uint8Array(logits.length);
  let count = 0;
  let sum = 0;
  for (const [row, logit] of logits.entries()) {
    const y = classes[row] ?? Number.NaN;
    wrong[row] = Number((logit > 0 ? 1 : 0) !== y);
    count += wrong[row] ?? 0;
    sum += Math.max(logit, 0) - logit * y + Math.log1p(Math.exp(-Math.abs(logit)));
  }
  return { accuracy: 1 - count / logits.length, wrong, crossEntropy: sum / logits.length };
}
