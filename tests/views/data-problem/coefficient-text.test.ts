/** Coefficients in both units. */
import { expect, test } from 'vitest';
import '../../support/with-data';
import type { DataProblem } from '../../../src/experiment/experiment';
import { readLink } from '../../../src/experiment/read-link';
import { coefficientTexts } from '../../../src/views/data-problem/coefficient-text';

const problemOf = (link: string): DataProblem =>
  readLink(`${link}&run=sgd`).document.experiment.problem as DataProblem;

test('the least-squares line of the cars reads the same from either side', () => {
  // R: lm(dist ~ speed, cars) gives 3.932 and −17.579; the correlation is 0.807.
  const texts = { own: 'y = 3.93 x − 17.6', standardized: 'y = 0.807 x + 0' };
  const plain = coefficientTexts(problemOf('fit=cars'), [3.932408759, -17.579094891]);
  expect(plain.own).toBe(texts.own);
  expect(plain.standardized).toMatch(/^y = 0\.807 x [+−] /);
  expect(coefficientTexts(problemOf('fit=cars&standardize=1'), [0.8068949, 0])).toEqual(texts);
});

test('what rounding leaves of a 0 is a 0', () => {
  const texts = coefficientTexts(problemOf('fit=cars&standardize=1'), [0.8068949, -3.3e-17]);
  expect(texts.standardized).toBe('y = 0.807 x + 0');
});

test('a model that is no line has its parameters as they are', () => {
  expect(coefficientTexts(problemOf('fit=indometacin&model=exponential'), [2, -1])).toEqual({
    own: 'w = 2.00, b = −1.00',
  });
});

test('a classifier has a logit', () => {
  expect(coefficientTexts(problemOf('classify=blobs40'), [1, -2, 0.5]).own).toBe(
    'z = 1.00 x₁ − 2.00 x₂ + 0.500',
  );
});
