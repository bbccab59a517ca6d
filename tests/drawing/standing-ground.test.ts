import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightShares, type Point3, StandingGround } from '../../src/drawing/standing-ground';
import { createTint, type TintKind } from '../../src/drawing/tint';

const SIDE = 65;

/** A surface over [−1, 1]², its samples row by row from the top. */
function fieldOf(loss: (x: number, y: number) => number) {
  const values = Float64Array.from({ length: SIDE * SIDE }, (_, i) =>
    loss(-1 + (2 * (i % SIDE)) / (SIDE - 1), 1 - (2 * Math.floor(i / SIDE)) / (SIDE - 1)),
  );
  return { columns: SIDE, rows: SIDE, x: [-1, 1], y: [-1, 1], loss: values } as const;
}

const linear = createTint('linear', { lowest: 0, highest: 2 });
const bowl = new StandingGround(
  fieldOf((x, y) => x * x + y * y),
  linear,
  1,
);

const kinds = fc.constantFrom<TintKind>('linear', 'root', 'logarithm');
const losses = fc.float64Array({ minLength: 2, maxLength: 40, noNaN: true, min: -1e6, max: 1e6 });

describe('heights', () => {
  it('never stand lower where the loss is higher, from 0 to 1, whatever the tint', () => {
    fc.assert(
      fc.property(kinds, losses, (kind, values) => {
        const [lowest, highest] = [Math.min(...values), Math.max(...values)];
        const tint = createTint(kind, { lowest, highest, typical: (lowest + highest) / 2 });
        const shares = heightShares(values.map((loss) => tint.of(loss)));
        const order = [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
        for (let i = 1; i < order.length; i++)
          expect(shares[order[i] ?? 0]).toBeGreaterThanOrEqual(shares[order[i - 1] ?? 0] ?? 0);
        for (const share of shares) expect(share >= 0 && share <= 1).toBe(true);
      }),
    );
  });

  it('are at either end beyond all bounds, and none where the loss is none', () => {
    const values = Float64Array.of(Number.NaN, Number.NEGATIVE_INFINITY, 3, 5, Infinity);
    expect([...heightShares(values)]).toEqual([Number.NaN, 0, 0, 1, 1]);
    expect([...heightShares(Float64Array.of(7, 7))]).toEqual([0, 0]);
  });
});

describe('the ground', () => {
  it('has its corners where the plan has them, the lowest point at 0 and the highest at the top', () => {
    expect(bowl.heightAt(0.5, 0.5)).toBe(0);
    expect(bowl.heightAt(0, 0)).toBeCloseTo(bowl.highest, 6);
    expect(bowl.pointAt(1, 0)).toEqual([0.5, expect.closeTo(bowl.highest, 6), -0.5]);
    expect(bowl.heightAt(0.5, 0)).toBeCloseTo(bowl.highest / 2, 3);
  });

  it('is met where a ray from above points', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.02, max: 0.98, noNaN: true }),
        fc.double({ min: 0.02, max: 0.98, noNaN: true }),
        (east, south) => {
          const target = bowl.pointAt(east, south);
          // High enough that nothing of the bowl is in the way.
          const eye: Point3 = [0.1, 4, 0.2];
          const way: Point3 = [target[0] - eye[0], target[1] - eye[1], target[2] - eye[2]];
          const met = bowl.meet(eye, way);
          expect(met?.[0]).toBeCloseTo(east, 4);
          expect(met?.[1]).toBeCloseTo(south, 4);
          expect(bowl.hides(target, eye)).toBe(false);
        },
      ),
    );
  });

  it('is missed beside it, and where the surface is undefined', () => {
    expect(bowl.meet([0, 4, 0], [1, -1, 0])).toBeUndefined();
    expect(bowl.meet([0, 4, 0], [0, 1, 0])).toBeUndefined();
    const half = new StandingGround(
      fieldOf((x) => (x < 0 ? Number.NaN : x)),
      linear,
      1,
    );
    expect(half.meet([-0.3, 4, 0], [0, -1, 0])).toBeUndefined();
    expect(half.meet([0.3, 4, 0], [0, -1, 0])?.[0]).toBeCloseTo(0.8, 6);
  });

  it('hides what lies behind a ridge, from low down, and not from above', () => {
    const ridge = new StandingGround(
      fieldOf((_x, y) => Math.exp(-80 * (y + 0.5) ** 2)),
      linear,
      1,
    );
    const behind = ridge.pointAt(0.5, 0.5);
    expect(ridge.hides(behind, [0, 0.1, 3])).toBe(true);
    expect(ridge.hides(behind, [0, 3, 0.3])).toBe(false);
    expect(ridge.hides(ridge.pointAt(0.5, 0.95), [0, 0.1, 3])).toBe(false);
  });
});
