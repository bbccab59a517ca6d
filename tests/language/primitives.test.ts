import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exponentOf, nearest, powerOfTwo, significandOf } from '../../src/language/primitives';

const normal = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .filter((u) => Math.abs(u) >= 2.2250738585072014e-308);

describe('nearest', () => {
  test('is at most a half away, and even where it is a half', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), (u) => {
        const whole = nearest(u);
        expect(Number.isInteger(whole)).toBe(true);
        expect(Math.abs(whole - u)).toBeLessThanOrEqual(0.5);
        if (Math.abs(whole - u) === 0.5) expect(Math.abs(whole % 2)).toBe(0);
      }),
    );
  });

  test.each([
    [0.5, 0],
    [1.5, 2],
    [2.5, 2],
    [-0.5, -0],
    [-0.2, -0],
    [-0, -0],
    [-1.5, -2],
    [2 ** 51 + 0.5, 2 ** 51],
    [2 ** 52 + 1, 2 ** 52 + 1],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    [Number.NaN, Number.NaN],
  ])('of %s is %s', (u, expected) => {
    expect(nearest(u)).toBe(expected);
  });
});

describe('binary parts', () => {
  test('put a normal number together again', () => {
    fc.assert(
      fc.property(normal, (u) => {
        const significand = significandOf(u);
        expect(significand).toBeGreaterThanOrEqual(1);
        expect(significand).toBeLessThan(2);
        const halves = [Math.floor(exponentOf(u) / 2), Math.ceil(exponentOf(u) / 2)] as const;
        expect(Math.sign(u) * significand * 2 ** halves[0] * 2 ** halves[1]).toBe(u);
      }),
    );
  });

  test('a power of two has its own exponent and significand 1', () => {
    for (let k = -1022; k <= 1023; k++) {
      expect(powerOfTwo(k)).toBe(2 ** k);
      expect(exponentOf(2 ** k)).toBe(k);
      expect(significandOf(2 ** k)).toBe(1);
    }
  });
});
