/** What is fitted, in the data's own units, whatever the problem was scaled to. */

import { Recent } from '../../engine/recent';
import { blockExecutor } from '../../language/block';
import { parseFormula } from '../../language/formula';
import { lower } from '../../language/lower';
import { objectiveProgram } from '../../language/objective';
import { BLOCK, type Machine } from '../../language/program';
import type { DataProblem } from '../experiment';
import { modelOf, scalerOf } from './data-problem';
import type { Scaler } from './scaler';

/**
 * Weights and intercept for data in their own units; undefined where the model is no line or plane, so that scaling
 * changes its form.
 * @param parameters of the problem, in the order of coordinates
 */
export function ownCoefficients(
  problem: DataProblem,
  parameters: readonly number[],
): readonly number[] | undefined {
  if (!isLinear(problem)) return undefined;
  const scaler = scalerOf(problem);
  if (scaler === undefined) return parameters;
  const { means, deviations } = scaler;
  const height = targetDeviation(problem, scaler);
  const weights = parameters
    .slice(0, -1)
    .map((weight, feature) => (weight * height) / (deviations[feature] ?? 1));
  const shift = weights.reduce((sum, weight, feature) => sum + weight * (means[feature] ?? 0), 0);
  const intercept =
    (parameters.at(-1) ?? Number.NaN) * height + targetMean(problem, scaler) - shift;
  return [...weights, intercept];
}

/** The other way: from weights and intercept in the data's own units to the parameters of the problem. */
export function scaledCoefficients(
  problem: DataProblem,
  coefficients: readonly number[],
): readonly number[] | undefined {
  if (!isLinear(problem)) return undefined;
  const scaler = scalerOf(problem);
  if (scaler === undefined) return coefficients;
  const { means, deviations } = scaler;
  const height = targetDeviation(problem, scaler);
  const own = coefficients.slice(0, -1);
  const shift = own.reduce((sum, weight, feature) => sum + weight * (means[feature] ?? 0), 0);
  const intercept = (coefficients.at(-1) ?? Number.NaN) - targetMean(problem, scaler) + shift;
  return [
    ...own.map((weight, feature) => (weight * (deviations[feature] ?? 1)) / height),
    intercept / height,
  ];
}

/** Whether the prediction is a sum of weighted features and an intercept. */
export const isLinear = (problem: DataProblem): boolean =>
  problem.kind === 'classify' || problem.model === 'line';

const machines = new Recent<Machine>(32);

/**
 * Predictions in the data's own units: heights of the curve, or logits of the classifier.
 * @param features a column per feature, in the data's own units, equally long
 */
export function ownPredictions(
  problem: DataProblem,
  parameters: readonly number[],
  features: readonly Float64Array[],
): Float64Array {
  const model = modelOf(problem);
  const machine = machines.get(`${model.features.length} ${model.formula}`, () =>
    blockExecutor.machine(
      lower(
        objectiveProgram(parseFormula(model.formula, model.features, model.parameters), 'value'),
      ),
    ),
  );
  const scaler = scalerOf(problem);
  const [first = new Float64Array()] = features;
  const predictions = new Float64Array(first.length);
  const named = model.parameters.map(
    (name, c) => [name, Float64Array.of(parameters[c] ?? 0)] as const,
  );
  for (let from = 0; from < first.length; from += BLOCK) {
    const to = Math.min(from + BLOCK, first.length);
    const f = predictions.subarray(from, to);
    const columns = features.map((column, feature) => {
      const mean = scaler?.means[feature] ?? 0;
      const deviation = scaler?.deviations[feature] ?? 1;
      return [`x${feature}`, column.slice(from, to).map((x) => (x - mean) / deviation)] as const;
    });
    machine.evaluate({ lanes: to - from, values: new Map([...named, ...columns, ['f', f]]) });
  }
  if (scaler === undefined) return predictions;
  const mean = targetMean(problem, scaler);
  const deviation = targetDeviation(problem, scaler);
  return predictions.map((value) => value * deviation + mean);
}

/** Classes are not scaled. */
const targetMean = (problem: DataProblem, { means }: Scaler): number =>
  problem.kind === 'fit' ? (means.at(-1) ?? 0) : 0;
const targetDeviation = (problem: DataProblem, { deviations }: Scaler): number =>
  problem.kind === 'fit' ? (deviations.at(-1) ?? 1) : 1;
