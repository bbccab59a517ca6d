import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Isoline } from '../../src/drawing/isoline';
import { isolines } from '../../src/drawing/isolines';

interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly heights: Float32Array;
}

function sampled(
  columns: number,
  rows: number,
  height: (column: number, row: number) => number,
): Grid {
  const heights = Float32Array.from({ length: columns * rows }, (_, i) =>
    height(i % columns, Math.floor(i / columns)),
  );
  return { columns, rows, heights };
}

const linesOf = ({ heights, columns, rows }: Grid, spacing: number): readonly Isoline[] =>
  isolines(heights, columns, rows, spacing);

/** Linear interpolation along the grid edge that a point lies on. */
function heightAt({ heights, columns, rows }: Grid, x: number, y: number): number {
  const column = Math.min(columns - 1, Math.floor(x));
  const row = Math.min(rows - 1, Math.floor(y));
  const sample = row * columns + column;
  const here = heights[sample] ?? Number.NaN;
  if (x > column) return here + (x - column) * ((heights[sample + 1] ?? Number.NaN) - here);
  if (y > row) return here + (y - row) * ((heights[sample + columns] ?? Number.NaN) - here);
  return here;
}

const points = ({ points: flat }: Isoline): readonly (readonly [number, number])[] =>
  Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i] ?? 0, flat[2 * i + 1] ?? 0]);

const onBorder = ({ columns, rows }: Grid, [x, y]: readonly [number, number]): boolean =>
  x === 0 || y === 0 || x === columns - 1 || y === rows - 1;

const randomGrids = fc
  .record({ columns: fc.integer({ min: 2, max: 9 }), rows: fc.integer({ min: 2, max: 9 }) })
  .chain(({ columns, rows }) =>
    fc
      .array(fc.double({ min: -3, max: 3, noNaN: true }), {
        minLength: columns * rows,
        maxLength: columns * rows,
      })
      .map((values): Grid => ({ columns, rows, heights: Float32Array.from(values) })),
  );

describe('isolines', () => {
  it('lie on their level, on edges of the grid', () => {
    fc.assert(
      fc.property(randomGrids, (grid) => {
        for (const line of linesOf(grid, 0.5)) {
          for (const [x, y] of points(line)) {
            expect(Number.isInteger(x) || Number.isInteger(y)).toBe(true);
            expect(heightAt(grid, x, y)).toBeCloseTo(line.level * 0.5, 4);
          }
        }
      }),
    );
  });

  it('are closed, or end at the border', () => {
    fc.assert(
      fc.property(randomGrids, (grid) => {
        for (const line of linesOf(grid, 0.5)) {
          const all = points(line);
          const first = all[0] ?? [Number.NaN, Number.NaN];
          const last = all.at(-1) ?? [Number.NaN, Number.NaN];
          if (line.closed) expect(last).toEqual(first);
          else expect([onBorder(grid, first), onBorder(grid, last)]).toEqual([true, true]);
        }
      }),
    );
  });

  it('cross every edge between samples on both sides of a level exactly once', () => {
    fc.assert(
      fc.property(randomGrids, (grid) => {
        const { columns, rows, heights } = grid;
        const spacing = 0.5;
        let expected = 0;
        const count = (a: number, b: number): void => {
          const scaled = [Math.fround(a / spacing), Math.fround(b / spacing)].sort((p, q) => p - q);
          expected += Math.floor(scaled[1] ?? 0) - Math.floor(scaled[0] ?? 0);
        };
        for (let row = 0; row < rows; row++) {
          for (let column = 0; column < columns; column++) {
            const here = heights[row * columns + column] ?? 0;
            if (column < columns - 1) count(here, heights[row * columns + column + 1] ?? 0);
            if (row < rows - 1) count(here, heights[(row + 1) * columns + column] ?? 0);
          }
        }
        const crossings = linesOf(grid, spacing).reduce(
          (sum, line) => sum + points(line).length - (line.closed ? 1 : 0),
          0,
        );
        expect(crossings).toBe(expected);
      }),
    );
  });

  it('of a cone are rings around its top, within the error of interpolation', () => {
    const cone = sampled(81, 81, (column, row) => Math.hypot(column - 40, row - 40) / 12);
    const rings = linesOf(cone, 1).filter(({ closed }) => closed);
    expect(rings.map(({ level }) => level)).toEqual([1, 2, 3]);
    for (const ring of rings) {
      for (const [x, y] of points(ring)) {
        expect(Math.abs(Math.hypot(x - 40, y - 40) - 12 * ring.level)).toBeLessThan(0.02);
      }
    }
  });

  it('are one piece each, in ascending order of level', () => {
    const bowl = sampled(64, 48, (column, row) => (column - 31) ** 2 + 2 * (row - 23) ** 2);
    const levels = linesOf(bowl, 100)
      .filter(({ closed }) => closed)
      .map(({ level }) => level);
    expect(levels).toEqual([...new Set(levels)].sort((a, b) => a - b));
  });

  it('stop at what is undefined or infinite, and end', () => {
    const broken = sampled(12, 12, (column, row) =>
      column === 5 && row === 5
        ? Number.NaN
        : column === 8
          ? Number.POSITIVE_INFINITY
          : column + row / 3,
    );
    for (const line of linesOf(broken, 0.25)) {
      for (const [x, y] of points(line)) {
        expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
        expect(x > 7 && x < 9).toBe(false);
      }
    }
  });

  it('has none on level ground', () => {
    expect(linesOf({ columns: 5, rows: 5, heights: new Float32Array(25).fill(2) }, 1)).toEqual([]);
  });
});
