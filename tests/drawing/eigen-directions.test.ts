import { describe, expect, it } from 'vitest';
import { eigenDirections } from '../../src/drawing/eigen-directions';

describe('eigen-directions', () => {
  it('are those that the matrix only stretches, at right angles, the most curved last', () => {
    for (const [across, mixed, up] of [
      [2, 0, 5],
      [5, 0, 2],
      [529.5, 30.8, 2],
      [1, -0.999, 1],
      [3, 0, 3],
    ] as const) {
      const [least, most] = eigenDirections(across, mixed, up);
      expect(least.value).toBeLessThanOrEqual(most.value);
      expect(least.value + most.value).toBeCloseTo(across + up, 9);
      for (const { value, direction } of [least, most]) {
        const [x, y] = direction;
        expect(Math.hypot(x, y)).toBeCloseTo(1, 12);
        expect(across * x + mixed * y).toBeCloseTo(value * x, 9);
        expect(mixed * x + up * y).toBeCloseTo(value * y, 9);
      }
      const [a, b] = [least.direction, most.direction];
      expect(a[0] * b[0] + a[1] * b[1]).toBeCloseTo(0, 12);
    }
  });
});
