import { describe, expect, test } from 'vitest';
import type { DataSource } from '../../src/engine/objective-source';
import { proposalFor } from '../../src/engine/proposal';
import { runResult } from '../../src/engine/run-result';
import { outcomes } from '../../src/engine/sweep';
import { judge, type VerdictFacts } from '../../src/engine/verdict';
import type { SweepWork } from '../../src/engine/work';
import { createWebAssemblyExecutor } from '../../src/language/webassembly/executor';
import { type DataSetting, descend, workOf } from '../support/descend';
import {
  type ClassifierProblem,
  classifierProblems,
  classifierRows,
  type LineProblem,
  lineProblems,
  lineRows,
} from '../support/recorded-data';
import { classifierOf, lineThrough } from '../support/reference-data';
import { surveyOfData } from '../support/survey-of-data';
import { swept } from '../support/swept';

const webAssembly = createWebAssemblyExecutor();
if (webAssembly === undefined) throw new Error('This Node.js runs no WebAssembly SIMD.');

function diagonalOf(source: DataSource): number {
  const { x, y } = proposalFor(source).view;
  return Math.hypot(x[1] - x[0], y[1] - y[0]);
}

function factsOf(setting: DataSetting): VerdictFacts {
  const trajectory = descend(setting, webAssembly);
  const survey = surveyOfData(setting.data);
  return { trajectory, survey, diagonal: diagonalOf(setting.data), work: workOf(setting) };
}

const lineOf = (dataset: string, standardized = false): DataSource =>
  lineThrough(
    lineRows(
      lineProblems.find(
        (problem) => problem.dataset === dataset && problem.standardized === standardized,
      ) as LineProblem,
    ),
  );

const boundaryOf = (dataset: string): DataSource =>
  classifierOf(
    classifierRows(
      classifierProblems.find((problem) => problem.dataset === dataset) as ClassifierProblem,
    ),
  );

const run = (data: DataSource, more: Partial<DataSetting>): DataSetting => ({
  data,
  optimizer: 'sgd',
  rate: proposalFor(data).rates.gradient,
  start: proposalFor(data).start,
  steps: 400,
  ...more,
});

describe('the verdict on a run over data', () => {
  test('converges to the best line', () => {
    const facts = factsOf(run(lineOf('cars', true), {}));
    const verdict = judge(facts);
    expect(verdict).toMatchObject({ kind: 'converged', at: { rank: 'global' } });
    expect(verdict).not.toHaveProperty('epochs');
  });

  test('converges in three parameters', () => {
    const facts = factsOf(run(boundaryOf('blobs40'), { optimizer: 'adam', rate: 0.2 }));
    expect(judge(facts)).toMatchObject({ kind: 'converged', at: { rank: 'global' } });
  });

  test('hovers where every batch has another minimum', () => {
    const facts = factsOf(run(lineOf('noisy30'), { rate: 0.1, batch: 5, steps: 600 }));
    const verdict = judge(facts);
    expect(verdict.kind).toBe('hovering');
    if (verdict.kind === 'hovering') expect(verdict.epochs).toBe(verdict.since / 6);
  });

  test('converges in epochs where all batches agree', () => {
    const data = lineThrough(Array.from({ length: 32 }, (_, i) => [i / 16 - 1, (3 * i) / 16 - 2]));
    const facts = factsOf(run(data, { rate: 0.3, batch: 5, steps: 3000 }));
    const verdict = judge(facts);
    expect(verdict.kind).toBe('converged');
    if (verdict.kind === 'converged') expect(verdict.epochs).toBe(verdict.since / 7);
    expect(runResult(facts).settled).toBeLessThan(3000);
    expect(runResult(facts).loss).toBeLessThan(1e-6);
  });

  test.each(['sgd', 'momentum', 'adam'])(
    'goes on for ever on parted classes, by %s',
    (optimizer) => {
      const facts = factsOf(run(boundaryOf('separable24'), { optimizer, rate: 0.3 }));
      const verdict = judge(facts);
      expect(verdict).toMatchObject({ kind: 'endless', loss: facts.trajectory.losses[400] });
      if (verdict.kind === 'endless') expect(verdict.towards).toBeLessThan(1e-9);
    },
  );

  test('a penalty gives parted classes a minimum', () => {
    const { dataset } = classifierProblems.find(
      (problem) => problem.dataset === 'separable24',
    ) as ClassifierProblem;
    const data = { ...boundaryOf(dataset), penalized: ['w1', 'w2'], l2: 0.1 };
    expect(judge(factsOf(run(data, { rate: 0.5 }))).kind).toBe('converged');
  });

  test('diverges above the limit of the largest curvature, and says so', () => {
    const data = lineOf('anscombe1');
    const [minimum] = surveyOfData(data).minima;
    const limit = 2 / (minimum?.eigenvalues[1] ?? Number.NaN);
    const facts = factsOf(run(data, { rate: 1.3 * limit, steps: 2000 }));
    const verdict = judge({ ...facts, stableBelow: '2 / lambda' });
    expect(verdict).toMatchObject({ kind: 'diverged', reason: { kind: 'rate' } });
    expect(judge(factsOf(run(data, { rate: 0.9 * limit }))).kind).not.toBe('diverged');
  });
});

describe('a sweep over data', () => {
  function sweepOf(data: DataSource, batch?: number) {
    const { kind: _kind, rate: _rate, ...rest } = workOf(run(data, {}));
    const work: SweepWork = {
      ...rest,
      kind: 'sweep',
      rates: { low: 1e-4, high: 1, count: 24 },
      minima: [],
      kinks: [],
      diagonal: diagonalOf(data),
      ...(batch !== undefined && { batch }),
    };
    return swept(work, webAssembly);
  }
  const namesOf = (found: Uint8Array) => [...found].map((index) => outcomes[index]);

  test('finds the limit of the rate where the Hessian says it is', () => {
    const data = lineOf('anscombe1', true);
    const { rates, outcomes: found } = sweepOf(data);
    const [minimum] = surveyOfData(data).minima;
    const limit = 2 / (minimum?.eigenvalues[1] ?? Number.NaN);
    namesOf(found).forEach((outcome, lane) => {
      const rate = rates[lane] as number;
      if (rate > limit * 1.02) expect(outcome).toBe('diverges');
      if (rate < limit * 0.98) expect(outcome).not.toBe('diverges');
    });
    expect(namesOf(found)).toContain('converges');
  });

  test('in three parameters and in batches is what runs alone are', () => {
    const data = boundaryOf('blobs40');
    const { rates, reached, overshoots } = sweepOf(data, 10);
    expect(overshoots.every((count) => count === 0)).toBe(true);
    const alone = descend(run(data, { rate: rates[20] as number, batch: 10 }), webAssembly);
    expect(alone.ending.kind).toBe('finished');
    expect(reached).toHaveLength(24);
  });
});
