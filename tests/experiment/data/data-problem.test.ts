/** Data problems as the engine gets them, against the recorded values; coefficients back in the data's own units. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateAt } from '../../../src/engine/evaluate-at';
import { tableOf } from '../../../src/engine/table';
import {
  dataSourceOf,
  lossOf,
  scalerOf,
  usedTable,
} from '../../../src/experiment/data/data-problem';
import {
  ownCoefficients,
  ownPredictions,
  scaledCoefficients,
} from '../../../src/experiment/data/own-units';
import type { ClassifyProblem, DataProblem, FitProblem } from '../../../src/experiment/experiment';
import lineFit from '../../reference/data/line_fit.json' with { type: 'json' };
import logistic from '../../reference/data/logistic.json' with { type: 'json' };
import { dataProblems } from '../documents';

const near = (value: number, expected: number) =>
  Math.abs(value - expected) <= 1e-9 * Math.max(1, Math.abs(expected));

function expectNear(values: readonly (number | undefined)[], expected: readonly number[]): void {
  expect(values).toHaveLength(expected.length);
  for (const [index, value] of values.entries())
    expect(near(value ?? Number.NaN, expected[index] ?? Number.NaN), `${values} ${expected}`).toBe(
      true,
    );
}

const fitOf = (id: string, standardize: boolean): FitProblem => ({
  kind: 'fit',
  data: { kind: 'set', id },
  model: 'line',
  loss: { id: 'mse', settings: {} },
  standardize,
});

const classify = (id: string, standardize: boolean): ClassifyProblem => ({
  kind: 'classify',
  data: { kind: 'set', id },
  features: 2,
  standardize,
  l2: 0,
});

describe.each(lineFit.problems)('$dataset, standardized: $standardized', (recorded) => {
  const { dataset, standardized, scaler, probe, optimum, hessian, robust } = recorded;
  const problem = fitOf(dataset, standardized);

  test('has the recorded scale', () => {
    const found = scalerOf(problem);
    if (scaler === null) expect(found).toBeUndefined();
    else {
      expectNear(found?.means ?? [], [scaler.x_mean, scaler.y_mean]);
      expectNear(found?.deviations ?? [], [scaler.x_sd, scaler.y_sd]);
    }
  });

  test('has the recorded loss, gradient and Hessian', () => {
    const { f, g0, g1, h00, h01, h11 } = evaluateAt(dataSourceOf(problem), 'hessian', [
      probe.w,
      probe.b,
    ]);
    expectNear([f, g0, g1], [probe.mse, ...probe.grad]);
    expectNear([h00, h01, h11], [hessian[0]?.[0], hessian[0]?.[1], hessian[1]?.[1]] as number[]);
    expectNear(
      [evaluateAt(dataSourceOf(problem), 'value', [optimum.w, optimum.b]).f],
      [optimum.mse],
    );
  });

  test('has the recorded losses at the robust optima', () => {
    for (const { loss, w, b, value, ...more } of robust) {
      const settings = 'delta' in more ? { delta: more.delta as number } : {};
      const robustly: FitProblem = { ...problem, loss: { id: loss, settings } };
      expectNear([evaluateAt(dataSourceOf(robustly), 'value', [w, b]).f], [value]);
    }
  });
});

describe.each(logistic.problems)('$dataset, standardized: $standardized', (recorded) => {
  const { dataset, standardized, scaler, probe } = recorded;
  const problem = classify(dataset, standardized);

  test('has the recorded scale, loss and gradient', () => {
    if (scaler !== null) {
      expectNear(scalerOf(problem)?.means ?? [], [...scaler.mean, 0]);
      expectNear(scalerOf(problem)?.deviations ?? [], [...scaler.sd, 1]);
    }
    const at = evaluateAt(dataSourceOf(problem), 'gradient', [...probe.w, probe.b]);
    expectNear([at.f, at.g0, at.g1, at.g2], [probe.bce, ...probe.grad]);
  });
});

test('smooth L1 is Huber’s loss divided by β', () => {
  const at = (id: string, settings: Record<string, number>) =>
    evaluateAt(
      dataSourceOf({ ...fitOf('outliers25', false), loss: { id, settings } }),
      'gradient',
      [0.3, -0.2],
    );
  const [smooth, huber] = [at('smooth-l1', { beta: 0.4 }), at('huber', { delta: 0.4 })];
  for (const name of ['f', 'g0', 'g1'])
    expect(near((smooth[name] ?? 0) * 0.4, huber[name] ?? Number.NaN)).toBe(true);
});

test('the penalty leaves the intercept out, and is none where it is 0', () => {
  const problem = classify('blobs40', false);
  const at = (l2: number) => evaluateAt(dataSourceOf({ ...problem, l2 }), 'gradient', [2, -3, 5]);
  const [free, bound] = [at(0), at(0.1)];
  expectNear(
    ['f', 'g0', 'g1', 'g2'].map((name) => (bound[name] ?? 0) - (free[name] ?? 0)),
    [0.5 * 0.1 * 13, 0.2, -0.3, 0],
  );
  expect(dataSourceOf({ ...problem, l2: 0 }).penalized).toEqual([]);
});

test('one feature of two is the first', () => {
  const table = usedTable({ ...classify('iris_vv', false), features: 1 });
  expect([table.columns, table.count]).toEqual([2, 100]);
  expect([...table.values.subarray(0, 4)]).toEqual([4.7, 0, 4.5, 0]);
  expect(dataSourceOf({ ...classify('iris_vv', false), features: 1 })).toMatchObject({
    parameters: ['w', 'b'],
    features: ['x'],
  });
});

test('the same problem has the same source, and rows are scaled once for all losses', () => {
  const problem = fitOf('cars', true);
  const other: FitProblem = { ...problem, loss: { id: 'mae', settings: {} } };
  expect(dataSourceOf(problem)).toBe(dataSourceOf(problem));
  expect(dataSourceOf(other).table).toBe(dataSourceOf(problem).table);
});

test('equal values of a column are only shifted', () => {
  const table = tableOf(2, Float64Array.of(3, 1, 3, 2, 3, 6));
  const problem: FitProblem = { ...fitOf('cars', true), data: { kind: 'own', table, names: [] } };
  expect(scalerOf(problem)?.deviations[0]).toBe(1);
  expect(dataSourceOf(problem).table.values.every(Number.isFinite)).toBe(true);
  // Three tenths add up to more, so that none of them is their mean.
  const tenths = tableOf(2, Float64Array.of(0.1, 1, 0.1, 2, 0.1, 6));
  const rounded: FitProblem = { ...problem, data: { kind: 'own', table: tenths, names: [] } };
  expect(scalerOf(rounded)?.means[0]).toBe(0.1);
  expect(scalerOf(rounded)?.deviations[0]).toBe(1);
});

describe('in the data’s own units', () => {
  test.each(lineFit.datasets)('the best line of $id is one line', ({ id }) => {
    const [plain, scaled] = [false, true].map((standardized) =>
      lineFit.problems.find((one) => one.dataset === id && one.standardized === standardized),
    );
    if (plain === undefined || scaled === undefined) throw new Error(id);
    const own = ownCoefficients(fitOf(id, true), [scaled.optimum.w, scaled.optimum.b]);
    expectNear(own ?? [], [plain.optimum.w, plain.optimum.b]);
  });

  test('a boundary is one boundary', () => {
    const [plain, scaled] = logistic.problems.filter(({ dataset }) => dataset === 'iris_vv');
    if (!plain?.optimum || !scaled?.optimum) throw new Error('iris');
    const { w, b } = scaled.optimum;
    const own = ownCoefficients(classify('iris_vv', true), [...w, b]) ?? [];
    for (const [index, value] of [...plain.optimum.w, plain.optimum.b].entries())
      expect(own[index]).toBeCloseTo(value, 6);
  });

  test('coefficients there and back are the same, and predict the same', () => {
    const parameter = fc.double({ min: -20, max: 20, noNaN: true });
    fc.assert(
      fc.property(dataProblems, parameter, parameter, parameter, (problem, a, b, c) => {
        const { parameters, features } = dataSourceOf(problem);
        const values = parameters.length === 3 ? [a, b, c] : [a, b];
        const own = ownCoefficients(problem, values);
        if (own === undefined || lossOf(problem).id === '') return;
        const { means = [0, 0], deviations = [1, 1] } = scalerOf(problem) ?? {};
        // Some sets lie so far out that a double keeps nothing of what is near.
        if (means.some((mean, i) => Math.abs(mean) > 1e6 * (deviations[i] ?? 1))) return;
        const size = Math.max(...own.map(Math.abs), ...means.map(Math.abs), 1);
        const back = scaledCoefficients(problem, own) ?? [];
        for (const [i, value] of values.entries())
          expect(Math.abs((back[i] ?? 0) - value)).toBeLessThan(1e-6 * Math.max(1, size));
        const at = features.map((_, i) => (means[i] ?? 0) + (deviations[i] ?? 1) * (0.5 + i));
        const [prediction = Number.NaN] = ownPredictions(
          problem,
          values,
          at.map((value) => Float64Array.of(value)),
        );
        const direct = at.reduce((sum, x, i) => sum + (own[i] ?? 0) * x, own.at(-1) ?? 0);
        const scale = at.reduce((sum, x, i) => sum + Math.abs((own[i] ?? 0) * x), size);
        expect(Math.abs(prediction - direct)).toBeLessThanOrEqual(1e-9 * scale);
      }),
    );
  });

  test('a curve that is no line has no coefficients, but predictions', () => {
    const problem: DataProblem = { ...fitOf('dnase', false), model: 'saturation' };
    const standard: DataProblem = { ...problem, standardize: true, model: 'w*tanh(x) + b' };
    expect(ownCoefficients(problem, [2, 4])).toBeUndefined();
    expect([...ownPredictions(problem, [2, 4], [Float64Array.of(4, 12)])]).toEqual([1, 1.5]);
    const { means = [], deviations = [] } = scalerOf(standard) ?? {};
    const [x = 0, y = 0] = means;
    const [value] = ownPredictions(standard, [1, 0], [Float64Array.of(x + (deviations[0] ?? 0))]);
    expect(value).toBeCloseTo(y + (deviations[1] ?? 0) * Math.tanh(1), 12);
    // More than a block of points.
    const many = Float64Array.from({ length: 1000 }, (_, i) => i);
    expect(ownPredictions(problem, [2, 4], [many])[999]).toBe((2 * 999) / 1003);
  });
});
