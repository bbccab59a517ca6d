import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compressed, downhill } from '../../src/drawing/arrows';
import { createProjection } from '../../src/drawing/projection';

const square = createProjection({ x: [-1, 1], y: [-1, 1] }, 100, 100);
/** A unit of x is twice as long on it as one of y. */
const wide = createProjection({ x: [-1, 1], y: [-1, 1] }, 200, 100);

describe('arrows', () => {
  it('point against the gradient, y upwards on the map', () => {
    expect(downhill(3, 0, square)).toEqual([-1, 0]);
    const [across = 0, down = 0] = downhill(0, 2, square) ?? [];
    // Uphill is north, so downhill is south: down the screen.
    expect([Math.abs(across), down]).toEqual([0, 1]);
    const [east = 0, south = 0] = downhill(-1, 1, wide) ?? [];
    expect(east / south).toBeCloseTo(2, 12);
  });

  it('have length 1 however steep it is, and are none on level or undefined ground', () => {
    const slope = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 });
    fc.assert(
      fc.property(slope, slope, (alongX, alongY) => {
        const way = downhill(alongX, alongY, wide);
        if (alongX === 0 && alongY === 0) expect(way).toBeUndefined();
        else expect(Math.hypot(...(way ?? []))).toBeCloseTo(1, 9);
      }),
    );
    for (const slope of [Number.NaN, Infinity]) expect(downhill(slope, 1, wide)).toBeUndefined();
  });

  it('are longer where it is steeper, even in the logarithm, within bounds', () => {
    const slopes = Array.from({ length: 101 }, (_, i) => 10 ** (i / 10 - 5));
    const share = compressed(slopes);
    expect(share(slopes[0] ?? 0)).toBe(0);
    expect(share(slopes[100] ?? 0)).toBe(1);
    expect(share(1)).toBeCloseTo(0.5, 12);
    expect(share(10) - share(1)).toBeCloseTo(share(1) - share(0.1), 12);
    expect(compressed([2, 2, 2])(2)).toBe(1);
    expect(compressed([])(1)).toBe(1);
  });
});
