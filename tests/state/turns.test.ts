import { describe, expect, it } from 'vitest';
import { Turns } from '../../src/state/turns';

describe('turns', () => {
  it('come round to all who wait, whoever waits longest first', () => {
    const turns = new Turns();
    const taken = Array.from({ length: 6 }, () => turns.next(['a', 'b', 'c']));
    expect(taken).toEqual(['a', 'b', 'c', 'a', 'b', 'c']);
    expect(turns.next(['b', 'd'])).toBe('d');
    expect(turns.next(['b', 'd'])).toBe('b');
    expect(turns.next([])).toBeUndefined();
  });
});
