import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fastest, paceOf, SLOWEST } from '../../src/state/speed';

const lengths = fc.integer({ min: 1, max: 100_000 });

describe('the speed of playing', () => {
  it('lies between one step a second and the whole run in two', () => {
    fc.assert(
      fc.property(
        lengths,
        fc.option(fc.double({ noNaN: true }), { nil: undefined }),
        (n, speed) => {
          const pace = paceOf(speed, n);
          expect(pace).toBeGreaterThanOrEqual(SLOWEST);
          expect(pace).toBeLessThanOrEqual(fastest(n));
          if (n >= 4) expect(n / fastest(n)).toBe(2);
        },
      ),
    );
  });

  it('leaves room for a choice, however short the runs', () => {
    expect(fastest(1)).toBeGreaterThan(SLOWEST);
  });

  it('suits the length of the runs until somebody chooses', () => {
    expect([200, 2_000, 100_000].map((steps) => paceOf(undefined, steps))).toEqual([
      25, 250, 13_000,
    ]);
    expect(paceOf(undefined, 3)).toBe(1);
    expect(paceOf(7, 200)).toBe(7);
  });
});
