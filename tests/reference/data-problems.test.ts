import { describe, expect, test } from 'vitest';
import { evaluateAt } from '../../src/engine/evaluate-at';
import type { DataSource } from '../../src/engine/objective-source';
import { createWebAssemblyExecutor } from '../../src/language/webassembly/executor';
import {
  classifierProblems,
  classifierRows,
  lineProblems,
  lineRows,
  named,
} from '../support/recorded-data';
import { classifierOf, lineThrough } from '../support/reference-data';
import { surveyOfData } from '../support/survey-of-data';

const executor = createWebAssemblyExecutor();
if (executor === undefined) throw new Error('This Node.js runs no WebAssembly SIMD.');

const surveyOf = (source: DataSource) => surveyOfData(source, executor);

function expectNear(actual: number | undefined, expected: number, tolerance = 1e-9): void {
  const off = Math.abs((actual ?? Number.NaN) - expected) / Math.max(1, Math.abs(expected));
  expect(off, `${actual} instead of ${expected}`).toBeLessThanOrEqual(tolerance);
}

const lines = lineProblems.map((problem) => ({ ...problem, name: named(problem) }));
const classifiers = classifierProblems.map((problem) => ({ ...problem, name: named(problem) }));

describe.each(lines)('a line through $name', (problem) => {
  const rows = lineRows(problem);

  test('by mean squared error: optimum, Hessian, eigenvalues', () => {
    const { optimum, hessian, eig, lambda_max } = problem;
    const source = lineThrough(rows);
    const survey = surveyOf(source);
    expect(survey.minima).toHaveLength(1);
    const [best] = survey.minima;
    expectNear(best?.position[0], optimum.w);
    expectNear(best?.position[1], optimum.b);
    expectNear(best?.loss, optimum.mse);
    expectNear(best?.eigenvalues[0], eig[0]);
    expectNear(best?.eigenvalues[1], eig[1]);
    expectNear(best?.eigenvalues.at(-1), lambda_max);
    const at = evaluateAt(source, 'hessian', best?.position ?? []);
    expectNear(at.h00, hessian[0]?.[0] ?? Number.NaN);
    expectNear(at.h01, hessian[0]?.[1] ?? Number.NaN);
    expectNear(at.h11, hessian[1]?.[1] ?? Number.NaN);
    expect(best?.global).toBe(true);
    expect(survey.lowest).toBe(best?.loss);
  });

  test.each(problem.robust)('by $loss, δ $delta', ({ loss, delta, value, w, b }) => {
    const source = lineThrough(rows, loss, delta);
    const [best] = surveyOf(source).minima;
    if (best === undefined) throw new Error('No minimum was found.');
    // Where the minimizer is not unique only the value is.
    expectNear(best.loss, value);
    expectNear(evaluateAt(source, 'value', [w, b]).f, best.loss);
    if (loss === 'mae') expect(best.eigenvalues).toEqual([]);
    const around = [0, 1, 2, 3, 4, 5, 6, 7].map((eighth) => {
      const angle = (eighth * Math.PI) / 4;
      const [x = 0, y = 0] = best.position;
      const there = [x + 1e-4 * Math.cos(angle), y + 1e-4 * Math.sin(angle)];
      return evaluateAt(source, 'value', there).f ?? Number.NaN;
    });
    expect(Math.min(...around)).toBeGreaterThanOrEqual(best.loss - 1e-15);
    const alone = loss === 'huber' && (best.eigenvalues[0] ?? 0) > 1e-6;
    if (!alone) return;
    expectNear(best.position[0], w, 1e-8);
    expectNear(best.position[1], b, 1e-8);
  });
});

describe.each(classifiers)('a boundary in $name', (problem) => {
  const survey = surveyOf(classifierOf(classifierRows(problem)));

  test('by cross-entropy: optimum, Hessian, eigenvalues; or none', () => {
    const { optimum } = problem;
    if (optimum === null) {
      expect(survey.minima).toEqual([]);
      expect(survey.endless?.towards).toBeLessThan(1e-9);
      expect(Math.hypot(...(survey.endless?.direction ?? []))).toBeCloseTo(1, 12);
      expect(survey.lowest).toBeLessThan(1e-9);
      return;
    }
    const { w, b, bce, eig } = optimum;
    const [best] = survey.minima;
    [...w, b].forEach((value, c) => {
      expectNear(best?.position[c], value);
    });
    expectNear(best?.loss, bce);
    eig.forEach((value, index) => {
      expectNear(best?.eigenvalues[index], value);
    });
    expect(survey.endless).toBeUndefined();
  });

  test('a penalty gives every one of them a best boundary', () => {
    const source = classifierOf(classifierRows(problem), 0.1);
    const { minima, endless } = surveyOf(source);
    expect(endless).toBeUndefined();
    expect(minima).toHaveLength(1);
    const at = evaluateAt(source, 'gradient', minima[0]?.position ?? []);
    for (const name of ['g0', 'g1', 'g2']) expect(Math.abs(at[name] ?? 1)).toBeLessThan(1e-12);
  });
});
