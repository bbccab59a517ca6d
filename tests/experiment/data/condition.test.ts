/** Condition numbers against the recorded spectra, and where there is none. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import '../../support/with-data';
import { tableOf } from '../../../src/engine/table';
import { conditionNumber } from '../../../src/experiment/data/condition';
import type { ClassifyProblem, FitProblem } from '../../../src/experiment/experiment';

const recorded = <Problem>(file: string): readonly Problem[] =>
  JSON.parse(readFileSync(new URL(`../../reference/data/${file}.json`, import.meta.url), 'utf8'))
    .problems;

interface Line {
  readonly dataset: string;
  readonly standardized: boolean;
  readonly condition: number;
}

interface Logistic {
  readonly dataset: string;
  readonly standardized: boolean;
  readonly optimum: { readonly eig: readonly number[] } | null;
}

const lineOf = (id: string, standardize = false): FitProblem => ({
  kind: 'fit',
  data: { kind: 'set', id },
  model: 'line',
  loss: { id: 'mse', settings: {} },
  standardize,
});

const classify = (id: string, standardize = false, l2 = 0): ClassifyProblem => ({
  kind: 'classify',
  data: { kind: 'set', id },
  features: 2,
  standardize,
  l2,
});

const named = ({ dataset, standardized }: Line | Logistic) =>
  `${dataset}${standardized ? ', standardized' : ''}`;

describe('lines', () => {
  test.each(recorded<Line>('line_fit').map((one) => [named(one), one] as const))(
    '%s',
    (_, { dataset, standardized, condition }) => {
      const found = conditionNumber(lineOf(dataset, standardized)) ?? Number.NaN;
      expect(Math.abs(found / condition - 1)).toBeLessThan(1e-9);
    },
  );
});

describe('classifiers', () => {
  const problems = recorded<Logistic>('logistic').filter(({ optimum }) => optimum?.eig);
  test.each(problems.map((one) => [named(one), one] as const))(
    '%s',
    (_, { dataset, standardized, optimum }) => {
      const eigenvalues = optimum?.eig ?? [];
      const condition = (eigenvalues.at(-1) ?? 0) / (eigenvalues[0] ?? 0);
      const found = conditionNumber(classify(dataset, standardized)) ?? Number.NaN;
      expect(Math.abs(found / condition - 1)).toBeLessThan(1e-6);
    },
  );

  test('separable classes have no minimum, unless large weights cost something', () => {
    expect(conditionNumber(classify('separable24'))).toBeUndefined();
    expect(conditionNumber(classify('separable24', false, 0.1))).toBeGreaterThan(1);
  });
});

test('without a slope to be found there is no single minimum', () => {
  const table = tableOf(2, Float64Array.of(3, 1, 3, 2, 3, 5));
  const problem: FitProblem = { ...lineOf('cars'), data: { kind: 'own', table, names: [] } };
  expect(conditionNumber(problem)).toBeUndefined();
  expect(conditionNumber({ ...problem, standardize: true })).toBeUndefined();
});
