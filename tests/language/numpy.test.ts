/** Formulas as NumPy text. */
import { expect, test } from 'vitest';
import { printNumpy } from '../../src/language/numpy';
import { parseExpression, parseStatements } from '../../src/language/parse';

test.each([
  ['-x^2 + 2^-y', '-x**2 + 2**-y'],
  ['(x - 1)^2 / 4000', '(x - 1) ** 2 / 4000'],
  ['sin(2 * pi * x) + log(abs(x))', 'np.sin(2 * np.pi * x) + np.log(np.abs(x))'],
  ['min(x, y, 1)', 'np.minimum(np.minimum(x, y), 1)'],
  ['x < 0 ? -y : y', 'np.where(x < 0, -y, y)'],
  ['x > 0 && !(y > 0) ? 1 : 2', 'np.where(np.logical_and(x > 0, np.logical_not(y > 0)), 1, 2)'],
  ['(x > 0) - (x < 0)', 'np.where(x > 0, 1, 0) - np.where(x < 0, 1, 0)'],
  ['x == y', 'np.where(x == y, 1, 0)'],
  ['-sigmoid(x + 1)', '-(1 / (1 + np.exp(-(x + 1))))'],
  ['1e-8 * lambda', '1e-8 * lambda_'],
])('%s', (text, expected) => {
  expect(printNumpy(parseExpression(text))).toBe(expected);
});

test('statements are assignments of arrays over the coordinates', () => {
  const rule = 'init s = lr; s = s + sum(g^2); x = x - lr * g / norm(g)';
  expect(parseStatements(rule).map(printNumpy)).toEqual([
    's = lr',
    's = s + np.sum(g**2)',
    'x = x - lr * g / np.linalg.norm(g)',
  ]);
});
