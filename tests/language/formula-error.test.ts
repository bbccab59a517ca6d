/** Misspelt words find the right one; words that resemble nothing find none. */
import { describe, expect, test } from 'vitest';
import { FormulaError, placeName, suggest } from '../../src/language/formula-error';
import { parseExpression } from '../../src/language/parse';

const words = ['sin', 'cos', 'sqrt', 'sigmoid', 'beta1', 'beta2', 'weight_decay'];

describe('suggest', () => {
  test.each([
    ['sen', 'sin'],
    ['snin', 'sin'],
    ['SIN', 'sin'],
    ['isn', 'sin'],
    ['sqr', 'sqrt'],
    ['sigmiod', 'sigmoid'],
    ['beta3', 'beta1'],
    ['wieght_deccay', 'weight_decay'],
  ])('%s → %s', (word, expected) => {
    expect(suggest(word, words)).toBe(expected);
  });

  test.each(['q', 'foo', 'arctan', ''])('%s resembles none', (word) => {
    expect(suggest(word, words)).toBeUndefined();
  });

  test('a known word is its own suggestion', () => {
    for (const word of words) expect(suggest(word, words)).toBe(word);
  });
});

test('places are counted from 1, in lines where there are several', () => {
  expect(placeName('abc', 2)).toBe('at 3');
  expect(placeName('ab\ncd', 0)).toBe('at 1 in line 1');
  expect(placeName('ab\ncd', 2)).toBe('at 3 in line 1');
  expect(placeName('ab\ncd', 3)).toBe('at 1 in line 2');
});

test('a sentence repeats no word at full length that nobody could read', () => {
  const { message } = new FormulaError(`unknown name ${'a'.repeat(300)} at 7`, {
    start: 6,
    end: 306,
  });
  expect(message).toBe(`unknown name ${'a'.repeat(39)}… at 7`);
  const digits = `${'9'.repeat(500)}x`;
  expect(() => parseExpression(digits)).toThrow(
    /^9{39}… at 1 is too large: numbers end near 1.8e308$/,
  );
});
