import { describe, expect, test } from 'vitest';
import { surfaces } from '../../src/catalogue/surfaces';
import { parseFormula } from '../../src/language/formula';
import { lower } from '../../src/language/lower';
import { objectiveProgram } from '../../src/language/objective';
import { parseExpression } from '../../src/language/parse';
import { evaluateScalar } from '../../src/language/scalar';
import { shownDerivative } from '../../src/language/shown-derivative';
import { printText } from '../../src/language/text';

const derivative = (text: string, name = 'x') =>
  printText(shownDerivative(parseExpression(text), name));

const valueAt = (text: string, x: number, y: number): number =>
  evaluateScalar(lower(objectiveProgram(parseFormula(text, ['x', 'y']), 'value')), { x0: x, x1: y })
    .f ?? Number.NaN;

describe.each(surfaces)('the gradient of $name as it is shown', ({ formula, view }) => {
  test('is the one that is computed with, and can be read', () => {
    const program = lower(objectiveProgram(parseFormula(formula, ['x', 'y']), 'gradient'));
    const shown = ['x', 'y'].map((name) => derivative(formula, name));
    for (let i = 0; i < 25; i++) {
      const x = view[0][0] + ((view[0][1] - view[0][0]) * ((i * 7 + 3) % 25)) / 25.7;
      const y = view[1][0] + ((view[1][1] - view[1][0]) * ((i * 11 + 5) % 25)) / 25.3;
      const { g0 = Number.NaN, g1 = Number.NaN } = evaluateScalar(program, { x0: x, x1: y });
      const scale = Math.max(1, Math.abs(g0), Math.abs(g1));
      expect(Math.abs(valueAt(shown[0] ?? '', x, y) - g0)).toBeLessThan(1e-9 * scale);
      expect(Math.abs(valueAt(shown[1] ?? '', x, y) - g1)).toBeLessThan(1e-9 * scale);
    }
  });
});

test.each([
  ['(x^2 + y - 11)^2 + (x + y^2 - 7)^2', '4 * x * (x^2 + y - 11) + 2 * (x + y^2 - 7)'],
  ['3', '0'],
  ['x', '1'],
  ['x * x', '2 * x'],
  ['x^2 / 2', 'x'],
  ['x / y', '1 / y'],
  ['1 / x', '-(1 / x^2)'],
  ['log(x)', '1 / x'],
  ['sqrt(x)', '1 / (2 * sqrt(x))'],
  ['2^x', '2^x * log(2)'],
  ['x^y', 'y * x^(y - 1)'],
  ['abs(x) + max(x, y)', 'sign(x) + (x >= y ? 1 : 0)'],
  ['0.1*x + 0.2*x', '0.3'],
  ['x > 0 ? x^2 : x^2 + y', '2 * x'],
])('of %s is %s', (text, expected) => {
  expect(derivative(text)).toBe(expected);
});
