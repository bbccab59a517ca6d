/** Formulas as TeX: letters, fractions, and no more brackets than a reader needs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseExpression, parseStatements } from '../../src/language/parse';
import { tex } from '../../src/language/tex';
import type { TypesetOptions } from '../../src/language/typeset';
import { arbitraryTree } from './arbitrary-tree';

const texOf = (text: string, options?: TypesetOptions) => tex(parseExpression(text), options);

test('any formula is set, with brackets of all kinds in pairs', () => {
  fc.assert(
    fc.property(arbitraryTree(['x', 'mHat', 'beta1', 'weight_decay']), (tree) => {
      for (const fractions of ['stacked', 'inline'] as const) {
        const set = tex(tree, { fractions });
        const count = (part: string) => set.split(part).length - 1;
        expect(count('{')).toBe(count('}'));
        expect(count('(')).toBe(count(')'));
        expect(count('\\left')).toBe(count('\\right'));
        expect(set).not.toMatch(/undefined|NaN|\[object/);
      }
    }),
  );
});

describe('letters', () => {
  test.each([
    ['beta1', '\\beta_{1}'],
    ['eps', '\\varepsilon'],
    ['lr', '\\eta'],
    ['weight_decay', '\\lambda'],
    ['mHat', '\\hat{m}'],
    ['vMax', 'v_{\\text{max}}'],
    ['gPrev', 'g_{\\text{prev}}'],
    ['rhoInf', '\\rho_{\\infty}'],
    ['muHat', '\\hat{\\mu}'],
    ['eps_root', '\\varepsilon_{\\text{root}}'],
    ['f_min', 'f_{\\text{min}}'],
    ['w12', 'w_{12}'],
    ['momentum', '\\text{momentum}'],
    ['momentum_decay', '\\text{momentum\\_decay}'],
    ['gnorm', '\\|g\\|'],
    ['newton', 'H^{-1} g'],
  ])('%s', (text, expected) => {
    expect(texOf(text)).toBe(expected);
  });

  test('another name may be printed, or a value', () => {
    const symbol = (name: string) => (name === 'momentum' ? 'mu' : undefined);
    expect(texOf('momentum * b', { symbol })).toBe('\\mu b');
    const values = (name: string) => ({ beta1: 0.9, eps: 1e-8, c: -2.5 })[name];
    expect(texOf('beta1 * m + eps', { values })).toBe('0.9 m + 10^{-8}');
    expect(texOf('c * m - c^t', { values })).toBe('-2.5 m - (-2.5)^{t}');
  });
});

describe('numbers', () => {
  test.each([
    ['0.001', '0.001'],
    ['0.00001', '10^{-5}'],
    ['1e-8', '10^{-8}'],
    ['2.5e-7', '2.5 \\times 10^{-7}'],
    ['123456', '123456'],
    ['3e21', '3 \\times 10^{21}'],
    ['2.5e-7^2', '(2.5 \\times 10^{-7})^{2}'],
  ])('%s', (text, expected) => {
    expect(texOf(text)).toBe(expected);
  });
});

describe('operations', () => {
  test.each([
    ['2*x*y', '2 x y'],
    ['x*2', 'x \\cdot 2'],
    ['momentum*b', '\\text{momentum} \\cdot b'],
    ['f*(1 - x)', 'f \\cdot (1 - x)'],
    ['x*(1 - x)', 'x (1 - x)'],
    ['x*sin(y)', 'x\\,\\sin(y)'],
    ['a*(b*c)', 'a b c'],
    ['a/b', '\\frac{a}{b}'],
    ['(a + b)/c', '\\frac{a + b}{c}'],
    ['a/b*c/d', '\\frac{a}{b}\\,\\frac{c}{d}'],
    ['x^(1/2)', 'x^{1/2}'],
    ['a/(b/(c/d))', '\\frac{a}{\\frac{b}{c/d}}'],
    ['-x^2', '-x^{2}'],
    ['(-x)^2', '(-x)^{2}'],
    ['(-a)*b', '-a b'],
    ['(-a)/b', '-\\frac{a}{b}'],
    ['-(a + b)', '-(a + b)'],
    ['a - (b - c)', 'a - (b - c)'],
    ['a - -b', 'a - (-b)'],
    ['(a/b)^2', '\\left( \\frac{a}{b} \\right)^{2}'],
    ['beta1^t', '\\beta_{1}^{t}'],
    ['(x^2)^3', '(x^{2})^{3}'],
    ['sin(x)^2', '\\sin^{2}(x)'],
    ['log(x)^2', '(\\log(x))^{2}'],
    ['sqrt(x^2 + 1)', '\\sqrt{x^{2} + 1}'],
    ['exp(-x/2)', 'e^{-x/2}'],
    ['exp(1)', 'e'],
    ['abs(x)*floor(y)', '|x| \\lfloor y \\rfloor'],
    ['norm(g)', '\\|g\\|'],
    ['sigmoid(x)', '\\sigma(x)'],
    ['sign(x)', '\\operatorname{sign}(x)'],
    ['max(x, y)', '\\max(x, y)'],
    ['x <= 1 && !(y != 2) || x', 'x \\le 1\\text{ and }\\text{not }(y \\ne 2)\\text{ or }x'],
    [
      'c > 0 ? a : c < 0 ? b : 1',
      '\\begin{cases} a & \\text{if }c > 0 \\\\ b & \\text{if }c < 0 \\\\ 1 & \\text{otherwise} \\end{cases}',
    ],
  ])('%s', (text, expected) => {
    expect(texOf(text)).toBe(expected);
  });

  test('on one line', () => {
    const inline = (text: string) => texOf(text, { fractions: 'inline' });
    expect(inline('m / (1 - beta1^t)')).toBe('m/(1 - \\beta_{1}^{t})');
    expect(inline('a / b * c')).toBe('a/b \\cdot c');
    expect(inline('a * (b / c) * d')).toBe('a b/c \\cdot d');
    expect(inline('a / (b * c)')).toBe('a/(b c)');
  });
});

test('statements', () => {
  const [init, assignment] = parseStatements('init s = lr; mHat = m / 2');
  if (init === undefined || assignment === undefined) throw new Error('Two were written.');
  expect(tex(init)).toBe('\\text{initially }s = \\eta');
  expect(tex(assignment)).toBe('\\hat{m} = \\frac{m}{2}');
  expect(tex(assignment, { assignment: '←' })).toBe('\\hat{m} \\leftarrow \\frac{m}{2}');
});
