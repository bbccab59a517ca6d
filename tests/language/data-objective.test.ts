import { describe, expect, test } from 'vitest';
import { blockExecutor } from '../../src/language/block';
import { type DataFormulas, dataObjective, lossInput } from '../../src/language/data-objective';
import type { ObjectiveOrder } from '../../src/language/derivatives';
import { parseFormula } from '../../src/language/formula';
import { lower } from '../../src/language/lower';
import {
  classifierProblems,
  classifierRows,
  lineProblems,
  lineRows,
  named,
} from '../support/recorded-data';
import { ABSOLUTE, CROSS_ENTROPY, HUBER, SQUARED } from '../support/reference-data';

const lines = lineProblems.map((problem) => ({ ...problem, name: named(problem) }));
const classifiers = classifierProblems.map((problem) => ({ ...problem, name: named(problem) }));

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

function expectNear(actual: number | undefined, expected: number, what: string): void {
  const error = Math.abs((actual ?? Number.NaN) - expected) / Math.max(1, Math.abs(expected));
  expect(error, what).toBeLessThan(1e-9);
}

describe('mean squared error of a line', () => {
  test.each(lines)('$name: value, gradient, Hessian, optimum and robust losses', (problem) => {
    const rows = lineRows(problem);
    const squared = { ...line, loss: SQUARED };
    const { probe, hessian, optimum } = problem;
    const there = at(squared, rows, [probe.w, probe.b], 'hessian');
    expectNear(there.f, probe.mse, 'value');
    expectNear(there.g0, probe.grad[0] ?? Number.NaN, 'slope by w');
    expectNear(there.g1, probe.grad[1] ?? Number.NaN, 'slope by b');
    expectNear(there.h00, hessian[0]?.[0] ?? Number.NaN, 'curvature in w');
    expectNear(there.h01, hessian[0]?.[1] ?? Number.NaN, 'curvature in w and b');
    expectNear(there.h11, hessian[1]?.[1] ?? Number.NaN, 'curvature in b');
    const best = at(squared, rows, [optimum.w, optimum.b], 'gradient');
    expectNear(best.f, optimum.mse, 'least value');
    for (const robust of problem.robust) {
      const fitted =
        robust.loss === 'mae'
          ? { ...line, loss: ABSOLUTE }
          : { ...line, loss: HUBER, settings: { delta: robust.delta ?? Number.NaN } };
      const { f } = at(fitted, rows, [robust.w, robust.b], 'value');
      expectNear(f, robust.value, robust.loss);
    }
  });
});

describe('binary cross-entropy from logits', () => {
  test.each(classifiers)('$name: value and gradient', (problem) => {
    const rows = classifierRows(problem);
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
