import { describe, expect, test } from 'vitest';
import { computePower } from '../../../src/language/elementary/compute';
import { exactPower, ulpsApart } from '../../support/exact';
import { samples } from '../../support/samples';

const { between, sizes } = samples(4711);

/** Pairs whose power is spread over all doubles, subnormal ones included. */
function spreadOver(bases: readonly number[]): [number, number][] {
  const exponents = between(-1074, 1023.9, bases.length);
  return bases.map((base, k) => [base, (exponents[k] ?? 0) / Math.log2(base)]);
}

describe('power', () => {
  test('is within 1 ulp', () => {
    const pairs: readonly (readonly [number, number])[] = [
      ...sizes(-10, 10, 400).map((base, k): [number, number] => [base, (k - 200) / 6.7]),
      ...spreadOver(sizes(-1074, 1023, 400)),
      ...spreadOver(between(0.5, 2, 400)),
      ...spreadOver(sizes(-45, -3, 300).map((distance) => 1 + distance)),
      [0.999, 1e5],
      [1 - 2 ** -53, 2 ** 60],
    ];
    for (const [u, v] of pairs)
      expect(ulpsApart(computePower(u, v), exactPower(u, v)), `${u}^${v}`).toBeLessThan(1);
  });

  const infinity = Number.POSITIVE_INFINITY;
  const nan = Number.NaN;
  // As pow of C99, Annex F.
  test.each<readonly [number, number, number]>([
    [nan, 0, 1],
    [1, nan, 1],
    [nan, 1, nan],
    [2, nan, nan],
    [0, nan, nan],
    [infinity, nan, nan],
    [0, 0, 1],
    [infinity, 0, 1],
    [-2, 3, -8],
    [-2, -3, -0.125],
    [-2, 2, 4],
    [-2, 0.5, nan],
    [-8, 1 / 3, nan],
    [-2, 2 ** 53, infinity],
    [-0.5, 2 ** 60, 0],
    [0, 3, 0],
    [-0, 3, -0],
    [0, -3, infinity],
    [-0, -3, -infinity],
    [-0, -2, infinity],
    [-0, 2.5, 0],
    [0, infinity, 0],
    [0, -infinity, infinity],
    [-1, infinity, 1],
    [-1, -infinity, 1],
    [1, infinity, 1],
    [0.5, infinity, 0],
    [0.5, -infinity, infinity],
    [2, infinity, infinity],
    [-2, -infinity, 0],
    [infinity, 2, infinity],
    [infinity, -2, 0],
    [-infinity, 3, -infinity],
    [-infinity, 2, infinity],
    [-infinity, -3, -0],
    [-infinity, 2.5, infinity],
    [2, 1023, 2 ** 1023],
    [2, 1024, infinity],
    [2, -1074, 5e-324],
    [2, -1076, 0],
    [Number.MAX_VALUE, 1e300, infinity],
    [Number.MAX_VALUE, -1e300, 0],
    [4, 0.5, 2],
  ])('%s ^ %s is %s', (u, v, expected) => {
    expect(computePower(u, v)).toBe(expected);
  });
});
