/** What a position of the parameters means on the plot: the line or curve, or where two classes part. */
import {
  type PixelPath,
  sampledPath,
  sampledPlaces,
  straightPath,
} from '../../drawing/fitted-line';
import type { Plot } from '../../drawing/plot';
import { sigmoid } from '../../drawing/probability-field';
import { ownCoefficients, ownPredictions } from '../../experiment/data/own-units';
import type { ClassifyProblem, DataProblem } from '../../experiment/experiment';

/** Of a fit the curve; of one feature the probability by it; of two the boundary. Empty where it is not to be seen. */
export function modelPath(
  problem: DataProblem,
  position: readonly number[],
  plot: Plot,
): PixelPath {
  if (problem.kind === 'classify') return classifierPath(problem, position, plot);
  const [w, b] = ownCoefficients(problem, position) ?? [];
  if (w !== undefined && b !== undefined) {
    const [from, to] = plot.domain.x;
    return straightPath(plot, [from, w * from + b], [to, w * to + b]);
  }
  return sampledPath(plot, ownPredictions(problem, position, [sampledPlaces(plot)]));
}

function classifierPath(
  problem: ClassifyProblem,
  position: readonly number[],
  plot: Plot,
): PixelPath {
  const own = ownCoefficients(problem, position) ?? [];
  if (problem.features === 1) {
    const [w = Number.NaN, b = Number.NaN] = own;
    return sampledPath(
      plot,
      sampledPlaces(plot).map((x) => sigmoid(w * x + b)),
    );
  }
  const [w1 = Number.NaN, w2 = Number.NaN, b = Number.NaN] = own;
  const { x, y } = plot.domain;
  // Along the axis that the line crosses least steeply, so that nothing overflows.
  if (Math.abs(w1) * (x[1] - x[0]) <= Math.abs(w2) * (y[1] - y[0])) {
    const upwards = (across: number): number => -(w1 * across + b) / w2;
    return straightPath(plot, [x[0], upwards(x[0])], [x[1], upwards(x[1])]);
  }
  const across = (upwards: number): number => -(w2 * upwards + b) / w1;
  return straightPath(plot, [across(y[0]), y[0]], [across(y[1]), y[1]]);
}

/** Of one feature: where the probability is one half, as an upright line; empty where that is not to be seen. */
export function thresholdPath(
  problem: ClassifyProblem,
  position: readonly number[],
  plot: Plot,
): PixelPath {
  const [w = 0, b = 0] = ownCoefficients(problem, position) ?? [];
  const at = -b / w;
  return straightPath(plot, [at, plot.domain.y[0]], [at, plot.domain.y[1]]);
}
