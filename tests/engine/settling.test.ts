import { describe, expect, it } from 'vitest';
import { settledSince } from '../../src/engine/settling';
import type { Ending } from '../../src/engine/trajectory';

const run = (losses: readonly number[], ending: Ending = { kind: 'finished' }) => ({
  length: losses.length,
  positions: [],
  // Arrays may be longer than the run.
  losses: Float64Array.from([...losses, 0, 0]),
  ending,
});

describe('a run has come down for good', () => {
  it('with the first step from which its loss stays', () => {
    expect(settledSince(run([5, 1, 3, 1, 1, 0.5]), 1)).toBe(3);
    expect(settledSince(run([1, 1]), 1)).toBe(0);
  });

  it('not where it ends above, or nowhere', () => {
    expect(settledSince(run([5, 0, 2]), 1)).toBeUndefined();
    expect(settledSince(run([0, Number.NaN]), 1)).toBeUndefined();
    expect(settledSince(run([]), 1)).toBeUndefined();
    expect(settledSince(run([5, 0], { kind: 'diverged', step: 2 }), 1)).toBeUndefined();
  });
});
