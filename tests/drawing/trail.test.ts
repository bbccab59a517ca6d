import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createProjection } from '../../src/drawing/projection';
import {
  MANY_POINTS,
  nearestStep,
  pointsUpTo,
  type Trail,
  traceTrail,
} from '../../src/drawing/trail';
import { headAt } from '../../src/drawing/trail-head';
import type { Trajectory } from '../../src/engine/trajectory';

/** A map of 100 by 100 pixels on which a unit is a pixel, y upwards. */
const map = createProjection({ x: [0, 100], y: [0, 100] }, 100, 100);

function trajectoryOf(path: readonly (readonly [number, number])[]): Trajectory {
  return {
    length: path.length,
    positions: [Float64Array.from(path, ([x]) => x), Float64Array.from(path, ([, y]) => y)],
    losses: new Float64Array(path.length),
    ending: { kind: 'finished' },
  };
}

const trailOf = (path: readonly (readonly [number, number])[]): Trail =>
  traceTrail(trajectoryOf(path), map);

const pointsOf = ({ points, count }: Trail): number[][] =>
  Array.from({ length: count }, (_, i) => [points[2 * i] ?? 0, points[2 * i + 1] ?? 0]);

/** Distance of a point from the nearest segment drawn. */
function distance({ points, pen, count }: Trail, x: number, y: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    const [toX, toY] = [points[2 * i] ?? 0, points[2 * i + 1] ?? 0];
    const joined = pen[i] === 1;
    const fromX = joined ? (points[2 * i - 2] ?? 0) : toX;
    const fromY = joined ? (points[2 * i - 1] ?? 0) : toY;
    const squared = (toX - fromX) ** 2 + (toY - fromY) ** 2;
    const along = squared && ((x - fromX) * (toX - fromX) + (y - fromY) * (toY - fromY)) / squared;
    const nearest = Math.min(1, Math.max(0, along));
    const dx = fromX + nearest * (toX - fromX) - x;
    const dy = fromY + nearest * (toY - fromY) - y;
    least = Math.min(least, Math.hypot(dx, dy));
  }
  return least;
}

const coordinate = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: -50, max: 150, noNaN: true }) },
  { weight: 1, arbitrary: fc.double() },
);
const paths = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 60 });
const closePaths = fc.array(
  fc.tuple(
    fc.double({ min: 40, max: 42, noNaN: true }),
    fc.double({ min: 40, max: 42, noNaN: true }),
  ),
  { minLength: 1, maxLength: 80 },
);

describe('traceTrail', () => {
  it('hands the canvas nothing that is not near the map', () => {
    fc.assert(
      fc.property(paths, (path) => {
        for (const point of pointsOf(trailOf(path))) {
          for (const value of point) expect(value >= -8.001 && value <= 108.001).toBe(true);
        }
      }),
    );
  });

  it('passes every position on the map, and every way between two, to within a pixel', () => {
    fc.assert(
      fc.property(closePaths, (path) => {
        const trail = trailOf(path);
        path.forEach(([x, y], step) => {
          expect(distance(trail, x, 100 - y)).toBeLessThan(1);
          const [nextX, nextY] = path[step + 1] ?? [x, y];
          expect(distance(trail, (x + nextX) / 2, 100 - (y + nextY) / 2)).toBeLessThan(1);
        });
      }),
    );
  });

  it('counts steps upwards and begins with a position, not with a line', () => {
    fc.assert(
      fc.property(paths, (path) => {
        const { steps, pen, count } = trailOf(path);
        const shown = [...steps.subarray(0, count)];
        expect(shown).toEqual([...shown].sort((a, b) => a - b));
        if (count > 0) expect(pen[0]).toBe(0);
      }),
    );
  });

  it('is cut where it leaves the map and goes on where it returns', () => {
    const trail = trailOf([
      [50, 50],
      [250, 50],
      [250, 90],
      [50, 90],
    ]);
    expect(pointsOf(trail)).toEqual([
      [50, 50],
      [108, 50],
      [108, 10],
      [50, 10],
    ]);
    expect([...trail.pen.subarray(0, 4)]).toEqual([0, 1, 0, 1]);
    expect([...trail.steps.subarray(0, 4)]).toEqual([0, 1, 3, 3]);
  });

  it('ends at the first position that is not finite', () => {
    const trail = trailOf([
      [10, 10],
      [20, 20],
      [Number.NaN, 30],
      [40, 40],
    ]);
    expect(trail.count).toBe(2);
  });

  it('ends where the run leaves the map for good', () => {
    const path = Array.from({ length: 60 }, (_, i): [number, number] => [50 + i, 50 + (-1.3) ** i]);
    const outside = path.findIndex(([x, y]) => x > 108 || y < -8 || y > 108);
    const trail = trailOf(path);
    expect(trail.steps[trail.count - 1]).toBe(outside);
    expect(
      trailOf([
        [-500, 50],
        [500, 60],
        [-500, 70],
      ]).count,
    ).toBe(0);
  });

  it('draws steps to and fro between two places only once', () => {
    const path = Array.from({ length: 500 }, (_, i): [number, number] => [i % 2 ? 60 : 40, 50]);
    expect(trailOf(path).count).toBeLessThan(6);
  });

  it('draws a run that wanders in one place no more often than it takes to fill the place', () => {
    // Places that follow no pattern: multiples of two irrational numbers.
    const wander = (length: number) =>
      Array.from({ length }, (_, i): [number, number] => [
        40 + ((i * Math.SQRT2) % 1) * 20,
        40 + ((i * i * Math.E) % 1) * 20,
      ]);
    const path = wander(100_000);
    const trail = trailOf(path);
    expect(trail.count).toBeLessThan(MANY_POINTS + 1000);
    for (const [x, y] of path.slice(-200)) expect(distance(trail, x, 100 - y)).toBeLessThan(3);
    const usual = wander(MANY_POINTS);
    expect(trailOf(usual).count).toBe(usual.length);
    expect(pointsOf(trail).slice(0, MANY_POINTS)).toEqual(pointsOf(trailOf(usual)));
  });
});

describe('pointsUpTo', () => {
  it('are those of the steps up to the playhead', () => {
    fc.assert(
      fc.property(paths, fc.integer({ min: 0, max: 70 }), (path, step) => {
        const trail = trailOf(path);
        const expected = [...trail.steps.subarray(0, trail.count)].filter((one) => one <= step);
        expect(pointsUpTo(trail, step)).toBe(expected.length);
      }),
    );
  });
});

describe('headAt', () => {
  const head = (path: readonly (readonly [number, number])[], step: number) => {
    const trajectory = trajectoryOf(path);
    return headAt(trajectory, traceTrail(trajectory, map), map, step);
  };

  it('is where the run is, or where it ended', () => {
    const path = [
      [10, 10],
      [20, 30],
    ] as const;
    expect(head(path, 0)).toEqual({ x: 10, y: 90 });
    expect(head(path, 1)).toEqual({ x: 20, y: 70 });
    expect(head(path, 900)).toEqual({ x: 20, y: 70 });
  });

  it('is an arrow at the edge where the run has left', () => {
    const path = [
      [50, 50],
      [1e12, 50],
      [1e12, 1e12],
    ] as const;
    expect(head(path, 1)).toEqual({ x: 100, y: 50, leaves: { direction: 0, step: 1 } });
    expect(head(path, 2)).toEqual({ x: 100, y: 50, leaves: { direction: 0, step: 1 } });
  });

  it('is nowhere for a run that never was on the map', () => {
    expect(head([[-500, -500]], 0)).toBeUndefined();
  });
});

describe('nearestStep', () => {
  const trail = trailOf([
    [10, 10],
    [50, 50],
    [90, 90],
  ]);

  it('is the nearest of those shown, if it is near enough', () => {
    expect(nearestStep(trail, 3, 52, 50, 12)).toEqual({ step: 1, distance: 2 });
    expect(nearestStep(trail, 3, 70, 50, 12)).toBeUndefined();
    expect(nearestStep(trail, 1, 52, 50, 12)).toBeUndefined();
  });
});
