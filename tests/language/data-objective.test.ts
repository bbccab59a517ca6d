import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { blockExecutor } from '../../src/language/block';
import { type DataFormulas, dataObjective, lossInput } from '../../src/language/data-objective';
import type { ObjectiveOrder } from '../../src/language/derivatives';
import { parseFormula } from '../../src/language/formula';
import { lower } from '../../src/language/lower';

interface Problem {
  readonly dataset: string;
  readonly standardized: boolean;
}

interface LineProblem extends Problem {
  readonly scaler: Readonly<Record<'x_mean' | 'x_sd' | 'y_mean' | 'y_sd', number>> | null;
  readonly optimum: { readonly w: number; readonly b: number; readonly mse: number };
  readonly hessian: readonly [readonly [number, number], readonly [number, number]];
  readonly probe: {
    readonly w: number;
    readonly b: number;
    readonly mse: number;
    readonly grad: readonly [number, number];
  };
  readonly robust: readonly {
    readonly loss: string;
    readonly delta?: number;
    readonly value: number;
    readonly w: number;
    readonly b: number;
  }[];
}

interface LogisticProblem extends Problem {
  readonly scaler: { readonly mean: readonly number[]; readonly sd: readonly number[] } | null;
  readonly probe: {
    readonly w: readonly number[];
    readonly b: number;
    readonly bce: number;
    readonly grad: readonly number[];
  };
}

interface Recorded<One extends Problem, Data> {
  readonly datasets: readonly (Data & { readonly id: string; readonly y: readonly number[] })[];
  readonly problems: readonly One[];
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../reference/data/${name}.json`, import.meta.url), 'utf8'));

const lineFit = read('line_fit') as Recorded<LineProblem, { readonly x: readonly number[] }>;
const logistic = read('logistic') as Recorded<
  LogisticProblem,
  { readonly X: readonly (readonly number[])[] }
>;

const named = <One extends Problem>(problems: readonly One[]): (One & { name: string })[] =>
  problems.map((problem) => ({
    ...problem,
    name: `${problem.dataset}${problem.standardized ? ', standardized' : ''}`,
  }));

const SQUARED = '(prediction - y)^2';
const HUBER =
  'abs(prediction - y) < delta ? (prediction - y)^2 / 2 : delta * (abs(prediction - y) - delta / 2)';
const CROSS_ENTROPY =
  'prediction > 0 ? log(1 + exp(-prediction)) + prediction * (1 - y) : log(1 + exp(prediction)) - prediction * y';

interface Fitted {
  readonly model: string;
  readonly loss: string;
  readonly settings?: Readonly<Record<string, number>>;
  readonly parameters: readonly string[];
  readonly features: readonly string[];
  readonly l2?: number;
}

const line = { model: 'w * x + b', parameters: ['w', 'b'], features: ['x'] };
const plane = {
  model: 'w1 * x1 + w2 * x2 + b',
  loss: CROSS_ENTROPY,
  parameters: ['w1', 'w2', 'b'],
  features: ['x1', 'x2'],
};

function formulasOf({ model, loss, settings, parameters, features, l2 }: Fitted): DataFormulas {
  return {
    model: parseFormula(model, parameters, features),
    loss: parseFormula(loss, ['prediction', 'y'], Object.keys(settings ?? {})),
    parameters,
    features,
    penalized: l2 === undefined ? [] : parameters.filter((name) => name !== 'b'),
  };
}

/** Loss and derivatives at one point. */
function at(
  problem: Fitted,
  rows: readonly (readonly number[])[],
  point: readonly number[],
  order: ObjectiveOrder,
): Record<string, number> {
  const objective = lower(dataObjective(formulasOf(problem), order));
  const values = new Map<string, Float64Array>();
  point.forEach((value, c) => {
    values.set(`x${c}`, Float64Array.of(value));
  });
  for (const [name, value] of Object.entries(problem.settings ?? {}))
    values.set(lossInput(name), Float64Array.of(value));
  if (problem.l2 !== undefined) values.set('l2', Float64Array.of(problem.l2));
  for (const { name } of objective.outputs) values.set(name, new Float64Array(1));
  const bench = { lanes: 1, values, rows: { values: Float64Array.from(rows.flat()) } };
  blockExecutor.machine(objective).evaluate(bench);
  return Object.fromEntries(
    objective.outputs.map(({ name }) => [name, values.get(name)?.[0] ?? Number.NaN]),
  );
}

const scaled = (values: readonly number[], mean: number, deviation: number) =>
  values.map((value) => (value - mean) / deviation);

function lineRows({ dataset, scaler }: LineProblem): number[][] {
  const { x = [], y = [] } = lineFit.datasets.find(({ id }) => id === dataset) ?? {};
  const { x_mean = 0, x_sd = 1, y_mean = 0, y_sd = 1 } = scaler ?? {};
  const targets = scaled(y, y_mean, y_sd);
  return scaled(x, x_mean, x_sd).map((value, i) => [value, targets[i] ?? Number.NaN]);
}

function logisticRows({ dataset, scaler }: LogisticProblem): number[][] {
  const { X = [], y = [] } = logistic.datasets.find(({ id }) => id === dataset) ?? {};
  const { mean, sd } = scaler ?? { mean: [0, 0], sd: [1, 1] };
  return X.map((point, i) => [
    ...point.map((value, c) => (value - (mean[c] ?? 0)) / (sd[c] ?? 1)),
    y[i] ?? Number.NaN,
  ]);
}

function expectNear(actual: number | undefined, expected: number, what: string): void {
  const error = Math.abs((actual ?? Number.NaN) - expected) / Math.max(1, Math.abs(expected));
  expect(error, what).toBeLessThan(1e-9);
}

describe('mean squared error of a line', () => {
  test.each(named(lineFit.problems))(
    '$name: value, gradient, Hessian, optimum and robust losses',
    (problem) => {
      const rows = lineRows(problem);
      const squared = { ...line, loss: SQUARED };
      const { probe, hessian, optimum } = problem;
      const there = at(squared, rows, [probe.w, probe.b], 'hessian');
      expectNear(there.f, probe.mse, 'value');
      expectNear(there.g0, probe.grad[0], 'slope by w');
      expectNear(there.g1, probe.grad[1], 'slope by b');
      expectNear(there.h00, hessian[0][0], 'curvature in w');
      expectNear(there.h01, hessian[0][1], 'curvature in w and b');
      expectNear(there.h11, hessian[1][1], 'curvature in b');
      const best = at(squared, rows, [optimum.w, optimum.b], 'gradient');
      expectNear(best.f, optimum.mse, 'least value');
      for (const robust of problem.robust) {
        const fitted =
          robust.loss === 'mae'
            ? { ...line, loss: 'abs(prediction - y)' }
            : { ...line, loss: HUBER, settings: { delta: robust.delta ?? Number.NaN } };
        if (robust.loss !== 'mae' && robust.loss !== 'huber') continue;
        const { f } = at(fitted, rows, [robust.w, robust.b], 'value');
        expectNear(f, robust.value, robust.loss);
      }
    },
  );
});

describe('binary cross-entropy from logits', () => {
  test.each(named(logistic.problems))('$name: value and gradient', (problem) => {
    const rows = logisticRows(problem);
    const { probe } = problem;
    const there = at(plane, rows, [...probe.w, probe.b], 'gradient');
    expectNear(there.f, probe.bce, 'value');
    probe.grad.forEach((slope, c) => {
      expectNear(there[`g${c}`], slope, `slope ${c}`);
    });
  });

  test('has its true derivatives where the logit is 0, and far out', () => {
    const one = { ...plane, model: 'b', parameters: ['b'], features: [] };
    for (const y of [0, 1]) {
      const middle = at(one, [[y]], [0], 'hessian');
      expect(middle.f).toBeCloseTo(Math.log(2), 15);
      expect(middle.g0).toBe(0.5 - y);
      expect(middle.h00).toBe(0.25);
      for (const logit of [-800, 800]) {
        const far = at(one, [[y]], [logit], 'hessian');
        const wrong = logit > 0 !== (y === 1);
        expect(far.f).toBe(wrong ? 800 : 0);
        expect(far.g0).toBe(wrong ? Math.sign(logit) : 0);
        expect(far.h00).toBe(0);
      }
    }
  });
});

test('the penalty is half of l2 times the squares of the weights, the intercept left out', () => {
  const rows = [[2, 1]];
  const plain = at({ ...line, loss: SQUARED }, rows, [3, 5], 'hessian');
  const decayed = at({ ...line, loss: SQUARED, l2: 0.5 }, rows, [3, 5], 'hessian');
  expect(plain).toMatchObject({ f: 100, g0: 40, g1: 20, h00: 8, h01: 4, h11: 2 });
  expect(decayed).toMatchObject({ f: 102.25, g0: 41.5, g1: 20, h00: 8.5, h01: 4, h11: 2 });
});
