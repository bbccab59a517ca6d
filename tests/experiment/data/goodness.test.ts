/** R², root mean square, accuracy and cross-entropy against the recorded values. */
import { describe, expect, test } from 'vitest';
import { tableOf } from '../../../src/engine/table';
import { classification, goodnessOfFit } from '../../../src/experiment/data/goodness';
import type { FitProblem } from '../../../src/experiment/experiment';
import lineFit from '../../reference/data/line_fit.json' with { type: 'json' };
import logistic from '../../reference/data/logistic.json' with { type: 'json' };
import '../../support/with-data';

const fitOf = (dataset: string, standardize: boolean): FitProblem => ({
  kind: 'fit',
  data: { kind: 'set', id: dataset },
  model: 'line',
  loss: { id: 'mae', settings: {} },
  standardize,
});

describe.each(lineFit.problems)('$dataset, standardized: $standardized', (recorded) => {
  const { dataset, standardized, optimum, scaler } = recorded;

  test('is fitted as well as recorded, in the unit of y', () => {
    const { w, b } = optimum;
    const { rSquared, rootMeanSquare } = goodnessOfFit(fitOf(dataset, standardized), [w, b]);
    expect(Math.abs((rSquared ?? 0) - optimum.r2)).toBeLessThan(1e-9);
    const expected = Math.sqrt(optimum.mse) * (scaler?.y_sd ?? 1);
    expect(Math.abs(rootMeanSquare - expected)).toBeLessThan(1e-9 * Math.max(1, expected));
  });
});

test('a level line explains no variance, and a set without variance none that could be explained', () => {
  const { rSquared } = goodnessOfFit(fitOf('anscombe1', false), [0, 7.500909090909093]);
  expect(rSquared).toBeCloseTo(0, 12);
  const table = tableOf(2, Float64Array.of(1, 5, 2, 5));
  const flat: FitProblem = { ...fitOf('cars', false), data: { kind: 'own', table, names: [] } };
  expect(goodnessOfFit(flat, [0, 4])).toEqual({ rSquared: undefined, rootMeanSquare: 1 });
  // The mean of three tenths is no tenth.
  const tenths = tableOf(2, Float64Array.of(1, 0.1, 2, 0.1, 3, 0.1));
  const rounded: FitProblem = { ...flat, data: { kind: 'own', table: tenths, names: [] } };
  expect(goodnessOfFit(rounded, [0, 0.1])).toEqual({ rSquared: undefined, rootMeanSquare: 0 });
});

describe.each(logistic.problems)('$dataset, standardized: $standardized', (recorded) => {
  const { dataset, standardized, optimum, trajectories } = recorded;
  const problem = {
    kind: 'classify',
    data: { kind: 'set', id: dataset },
    features: 2,
    standardize: standardized,
    l2: 0.3,
  } as const;

  test('is classified as well as recorded', () => {
    if (optimum !== null) {
      const best = classification(problem, [...optimum.w, optimum.b]);
      expect(best.accuracy).toBeCloseTo(optimum.accuracy, 12);
      expect(best.crossEntropy).toBeCloseTo(optimum.bce, 9);
      const wrong = best.wrong.reduce((sum, one) => sum + one, 0);
      expect(1 - wrong / best.wrong.length).toBeCloseTo(best.accuracy, 12);
    }
    for (const { w1, w2, b, loss_end, accuracy_end } of trajectories) {
      const end = classification(problem, [w1.at(-1) ?? 0, w2.at(-1) ?? 0, b.at(-1) ?? 0]);
      expect(Math.abs(end.crossEntropy - loss_end)).toBeLessThan(1e-9 * Math.max(1, loss_end));
      expect(end.accuracy).toBeCloseTo(accuracy_end, 12);
    }
  });
});
