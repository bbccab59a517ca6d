import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { isWithin, overlaps } from '../../src/drawing/box';
import { directionMarks, eigenDirections } from '../../src/drawing/eigen-directions';
import { createProjection } from '../../src/drawing/projection';
import { measureType } from '../support/measured-type';

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

describe('their marks', () => {
  beforeAll(measureType);
  afterAll(() => vi.unstubAllGlobals());

  const projection = createProjection({ x: [-10, 10], y: [-200, 200] }, 300, 500, [0, 1]);
  const frame = { left: 0, top: 0, right: projection.width, bottom: projection.height };
  const marksOf = (at: readonly [number, number], hessian: readonly [number, number, number]) =>
    directionMarks(
      at,
      eigenDirections(...hessian),
      projection,
      (value) => `λ ${value.toFixed(1)}`,
      1,
    );

  it('have their ends and their texts on the map, which do not cover each other', () => {
    for (const hessian of [
      [529, 30, 2],
      [2, 0, 5],
      [1, 0.5, 1],
    ] as const) {
      const marks = marksOf([3.9, -17.6], hessian);
      expect(marks).toHaveLength(2);
      for (const { x, y, across, down, box } of marks) {
        for (const side of [-1, 1])
          expect(isWithin(pointBox(x + side * across, y + side * down), frame)).toBe(true);
        expect(isWithin(box, frame)).toBe(true);
      }
      const [a, b] = marks;
      expect(a && b && overlaps(a.box, b.box)).toBe(false);
    }
  });

  it('are none along which the loss does not curve upwards', () => {
    expect(marksOf([0, 0], [0, 0, 3]).map(({ text }) => text)).toEqual(['λ 3.0']);
    expect(marksOf([0, 0], [-1, 0, 3]).map(({ text }) => text)).toEqual(['λ 3.0']);
  });
});

const pointBox = (x: number, y: number) => ({ left: x, top: y, right: x, bottom: y });
