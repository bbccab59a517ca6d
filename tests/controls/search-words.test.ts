import { describe, expect, it } from 'vitest';
import { matches } from '../../src/controls/search-words';

describe('a search', () => {
  it('finds every word of the query, in any order and case', () => {
    expect(matches('MOMENTUM average', 'Adam: average gradient with momentum')).toBe(true);
    expect(matches('momentum newton', 'Adam: average gradient with momentum')).toBe(false);
  });

  it('looks past accents on either side', () => {
    expect(matches('levy', 'Lévy 13')).toBe(true);
    expect(matches('lévy', 'Levy 13')).toBe(true);
  });

  it('finds everything while nothing is typed', () => {
    expect(matches('', 'anything')).toBe(true);
    expect(matches('  ', 'anything')).toBe(true);
  });
});
