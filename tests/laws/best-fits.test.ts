/** Where any points are fitted best, worked out in another way; and data that say little. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classifierOf, lineThrough } from '../support/reference-data';
import { surveyOfData } from '../support/survey-of-data';

const number = fc.integer({ min: -20, max: 20 }).map((value) => value / 4);
const points = fc.array(fc.tuple(number, number), { minLength: 2, maxLength: 12 });

describe('of any points', () => {
  test('no line through two of them deviates less than the best', () => {
    fc.assert(
      fc.property(points, (rows) => {
        const source = lineThrough(rows, 'mae');
        const [best] = surveyOfData(source).minima;
        const loss = (w: number, b: number) =>
          rows.reduce((sum, [x, y]) => sum + Math.abs(w * x + b - y), 0) / rows.length;
        for (const [i, [x, y]] of rows.entries())
          for (const [u, v] of rows.slice(i + 1)) {
            if (u === x) continue;
            const w = (v - y) / (u - x);
            expect(loss(w, y - w * x)).toBeGreaterThanOrEqual((best?.loss ?? 1e9) - 1e-12);
          }
      }),
      { numRuns: 150 },
    );
  });

  test('a boundary of one feature is best where Newton’s method says, unless the classes are parted', () => {
    const labelled = fc.array(fc.tuple(number, fc.integer({ min: 0, max: 1 })), {
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(labelled, (rows) => {
        const { minima, endless } = surveyOfData(classifierOf(rows));
        const [zeros, ones] = [0, 1].map((y) =>
          rows.filter((row) => row[1] === y).map(([x]) => x),
        ) as [number[], number[]];
        if (new Set(rows.map(([x]) => x)).size === 1 && zeros.length * ones.length > 0) {
          expect(minima[0]?.flat).toBe(true);
          return;
        }
        const parted =
          Math.max(...zeros) <= Math.min(...ones) || Math.max(...ones) <= Math.min(...zeros);
        if (parted) {
          expect(minima).toEqual([]);
          expect(endless).toBeDefined();
          return;
        }
        const [w, b] = newton(rows);
        expect(minima[0]?.position[0]).toBeCloseTo(w, 9);
        expect(minima[0]?.position[1]).toBeCloseTo(b, 9);
      }),
      { numRuns: 150 },
    );
  });
});

/** Of its own, with the sigmoid as everybody writes it. */
function newton(rows: readonly (readonly [number, number])[]): readonly [number, number] {
  let [w, b] = [0, 0];
  const height = (u: number, v: number) =>
    rows.reduce((sum, [x, y]) => {
      const z = (u * x + v) * (y === 1 ? 1 : -1);
      return sum + Math.log1p(Math.exp(-Math.abs(z))) + Math.max(0, -z);
    }, 0);
  for (let step = 0; step < 200; step++) {
    let [g, k, gg, gk, kk] = [0, 0, 0, 0, 0];
    for (const [x, y] of rows) {
      const p = 1 / (1 + Math.exp(-(w * x + b)));
      const curvature = p * (1 - p);
      g += (p - y) * x;
      k += p - y;
      gg += curvature * x * x;
      gk += curvature * x;
      kk += curvature;
    }
    const determinant = gg * kk - gk * gk;
    const [dw, db] = [(g * kk - k * gk) / determinant, (k * gg - g * gk) / determinant];
    let share = 1;
    while (share > 1e-10 && height(w - share * dw, b - share * db) > height(w, b) + 1e-15)
      share /= 2;
    w -= share * dw;
    b -= share * db;
    if (Math.hypot(dw, db) < 1e-13 * Math.max(1, Math.hypot(w, b))) break;
  }
  return [w, b];
}

describe('data that say little', () => {
  test('where x is constant, lines of all slopes fit equally well', () => {
    const { minima } = surveyOfData(
      lineThrough([
        [2, 1],
        [2, 3],
        [2, 8],
      ]),
    );
    expect(minima).toHaveLength(1);
    expect(minima[0]?.flat).toBe(true);
    expect(minima[0]?.loss).toBeCloseTo(26 / 3, 12);
  });

  test('where x is constant, the least absolute deviations are those from the median', () => {
    const rows = [1, 3, 8, 20, 21].map((y) => [2, y]);
    const [best] = surveyOfData(lineThrough(rows, 'mae')).minima;
    const [w = 0, b = 0] = best?.position ?? [];
    expect(2 * w + b).toBeCloseTo(8, 12);
    expect(best?.loss).toBeCloseTo((7 + 5 + 12 + 13) / 5, 12);
  });

  test('equal points are fitted exactly', () => {
    for (const loss of ['mse', 'mae'] as const) {
      const { minima } = surveyOfData(
        lineThrough(
          [
            [1, 2],
            [1, 2],
          ],
          loss,
        ),
      );
      expect(minima[0]?.loss).toBeCloseTo(0, 12);
    }
  });

  test('a class alone is never certain enough', () => {
    const { endless } = surveyOfData(
      classifierOf([
        [1, 1],
        [2, 1],
      ]),
    );
    expect(endless?.towards).toBeLessThan(1e-9);
  });
});
