/** Misspelt words find the right one; words that resemble nothing find none. */
import { describe, expect, test } from 'vitest';
import { placeName, suggest } from '../../src/language/formula-error';

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
