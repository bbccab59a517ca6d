/** Value, gradient and Hessian of every surface against 40-digit arithmetic. */
import { describe, expect, test } from 'vitest';
import { parseFormula } from '../../src/language/formula';
import { lower } from '../../src/language/lower';
import { objectiveProgram } from '../../src/language/objective';
import { scalarExecutor } from '../../src/language/scalar';
import surfaces from './surfaces.json';
import values from './values.json';

/** Largest error relative to the length of the vector. */
const TOLERANCES = { value: 1e-12, gradient: 1e-12, hessian: 1e-11 };

const columns = ['x0', 'x1', 'f', 'g0', 'g1', 'h00', 'h01', 'h11'];

type Row = readonly number[];

/** The columns of the reference as computed here, row by row. */
function computed(expression: string, rows: readonly Row[]): Row[] {
  const program = lower(objectiveProgram(parseFormula(expression, ['x', 'y']), 'hessian'));
  const bench = new Map(columns.map((name) => [name, new Float64Array(rows.length)]));
  rows.forEach(([x, y], lane) => {
    bench.get('x0')?.fill(x ?? Number.NaN, lane, lane + 1);
    bench.get('x1')?.fill(y ?? Number.NaN, lane, lane + 1);
  });
  scalarExecutor.machine(program).evaluate({ lanes: rows.length, values: bench });
  return rows.map((_, lane) => columns.map((name) => bench.get(name)?.[lane] ?? Number.NaN));
}

/** Absolute where the reference is 0. */
const error = (found: Row, expected: Row): number =>
  Math.hypot(...found.map((value, index) => value - (expected[index] ?? Number.NaN))) /
  (Math.hypot(...expected) || 1);

/** The symmetric matrix [h00, h01, h01, h11]. */
const matrix = ([, , , , , h00, h01, h11]: Row): Row =>
  [h00, h01, h01, h11].map((entry) => entry ?? Number.NaN);

const reference: Readonly<Record<string, readonly Row[]>> = values.surfaces;

describe('surfaces', () => {
  test('all have their values recorded, in the columns read here', () => {
    expect(Object.keys(reference)).toEqual(surfaces.surfaces.map(({ id }) => id));
    expect(values.columns).toEqual(['x', 'y', 'f', 'fx', 'fy', 'fxx', 'fxy', 'fyy']);
  });

  test.each(surfaces.surfaces)('$name', ({ id, expr }) => {
    const rows = reference[id] ?? [];
    expect(rows).toHaveLength(50);
    computed(expr, rows).forEach((found, index) => {
      const expected = rows[index] ?? [];
      expect(error(found.slice(2, 3), expected.slice(2, 3))).toBeLessThan(TOLERANCES.value);
      expect(error(found.slice(3, 5), expected.slice(3, 5))).toBeLessThan(TOLERANCES.gradient);
      expect(error(matrix(found), matrix(expected))).toBeLessThan(TOLERANCES.hessian);
    });
  });
});
