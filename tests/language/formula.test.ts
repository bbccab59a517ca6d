/** Every name of a formula has a meaning, or is refused with help. */
import { describe, expect, test } from 'vitest';
import { parseFormula } from '../../src/language/formula';
import { FormulaError } from '../../src/language/formula-error';
import reference from '../reference/surfaces.json';

describe('names', () => {
  test('variables and constants are known', () => {
    const formula = parseFormula('x + 2 * pi', ['x', 'y']);
    expect(formula.variables).toEqual(['x', 'y']);
    expect(formula.parameters).toEqual([]);
  });

  test('further names are parameters where they are allowed, each once', () => {
    const text = 'lr * gamma^(t / step_size) + gamma';
    const free = parseFormula(text, ['lr', 't'], 'free');
    expect(free.parameters).toEqual(['gamma', 'step_size']);
    expect(parseFormula(text, ['lr', 't'], ['step_size', 'gamma', 'unused']).parameters).toEqual([
      'gamma',
      'step_size',
    ]);
    expect(() => parseFormula(text, ['lr', 't'], ['gamma'])).toThrow('unknown name step_size');
  });

  test.each([
    ['x + z', 4, 'unknown name z at 5; the names here are x, y and pi'],
    ['2 * xy', 4, 'unknown name xy at 5; write x * y'],
    ['yyx', 0, 'unknown name yyx at 1; write y * y * x'],
    ['sinx', 0, 'unknown name sinx at 1; write sin(x)'],
    ['X', 0, 'unknown name X at 1; did you mean x?'],
    ['x1', 0, 'unknown name x1 at 1; did you mean x?'],
    ['e^x', 0, 'there is no e at 1: write exp(1), or exp(u) for e^u'],
    ['__proto__', 0, "a name begins with a letter, not '_' at 1"],
    ['constructor', 0, 'unknown name constructor at 1; the names here are x, y and pi'],
  ])('%s is refused', (text, start, message) => {
    expect(() => parseFormula(text, ['x', 'y'])).toThrow(
      expect.objectContaining({ message, start }),
    );
  });

  test('e is nobody, not even a parameter', () => {
    expect(() => parseFormula('e^x', ['x'], 'free')).toThrow('there is no e');
  });

  test('norm and sum have nothing to go over', () => {
    expect(() => parseFormula('norm(x)', ['x', 'y'])).toThrow('coordinates of an update rule');
  });
});

test('a short text that means a large graph is refused', () => {
  const factors = Array.from({ length: 190 }, (_, index) => `(x+${index})^63`).join('*');
  expect(() => parseFormula(factors.slice(0, factors.lastIndexOf('*')), ['x'])).toThrow(
    /needs \d+ operations; 2000 are allowed/,
  );
});

test('all surfaces of the reference are read', () => {
  expect(reference.surfaces).toHaveLength(34);
  for (const { expr } of reference.surfaces)
    expect(() => parseFormula(expr, ['x', 'y'])).not.toThrow(FormulaError);
});
