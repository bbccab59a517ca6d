/** Objective programs: their inputs and outputs by name, and gradients at the reference's singular points. */
import { describe, expect, test } from 'vitest';
import { parseFormula } from '../../src/language/formula';
import { objectiveProgram } from '../../src/language/objective';
import { evaluateScalar } from '../../src/language/scalar';
import reference from '../reference/surfaces.json';

const namesOf = (list: readonly { name: string }[]) => list.map(({ name }) => name);

describe('names', () => {
  test('coordinates are numbered, derivatives follow', () => {
    const formula = parseFormula('x * y', ['x', 'y']);
    expect(namesOf(objectiveProgram(formula, 'value').outputs)).toEqual(['f']);
    expect(namesOf(objectiveProgram(formula, 'gradient').outputs)).toEqual(['f', 'g0', 'g1']);
    const program = objectiveProgram(formula, 'hessian');
    expect(namesOf(program.outputs)).toEqual(['f', 'g0', 'g1', 'h00', 'h01', 'h11']);
    expect(program.inputs).toEqual([
      { name: 'x0', level: 'lane' },
      { name: 'x1', level: 'lane' },
    ]);
  });

  test('any number of variables, in the order given; parameters stay constant', () => {
    // f = a·w1·w2 + b², so that each derivative tells where it comes from.
    const formula = parseFormula('a * w1 * w2 + b^2', ['w1', 'w2', 'b'], ['a']);
    const program = objectiveProgram(formula, 'hessian');
    expect(program.inputs.at(-1)).toEqual({ name: 'a', level: 'constant' });
    expect(evaluateScalar(program, { x0: 2, x1: 3, x2: 5, a: 7 })).toEqual({
      f: 67,
      g0: 21,
      g1: 14,
      g2: 10,
      h00: 0,
      h01: 7,
      h02: 0,
      h11: 0,
      h12: 0,
      h22: 2,
    });
  });

  test('a parameter cannot be taken for a coordinate', () => {
    expect(() => objectiveProgram(parseFormula('x * x0', ['x'], 'free'), 'value')).toThrow(
      'x0 cannot name a parameter',
    );
  });
});

describe('singular points of the reference', () => {
  const points = reference.surfaces.flatMap(({ expr, nondiff }) =>
    (nondiff ?? []).flatMap(({ at, use_gradient: gradient }) =>
      Array.isArray(at) && Array.isArray(gradient) ? [{ expr, at, gradient }] : [],
    ),
  );

  test('some are listed', () => expect(points.length).toBeGreaterThanOrEqual(2));

  test.each(points)('$expr at $at', ({ expr, at, gradient }) => {
    const program = objectiveProgram(parseFormula(expr, ['x', 'y']), 'gradient');
    const { g0, g1 } = evaluateScalar(program, { x0: Number(at[0]), x1: Number(at[1]) });
    expect([g0, g1].map((value) => (value ?? Number.NaN) + 0)).toEqual(gradient);
  });

  test('on the kinks of abs a component is 0, on the vertical tangents of Eggholder a term is', () => {
    const l1 = objectiveProgram(parseFormula('abs(x) + 4*abs(y)', ['x', 'y']), 'gradient');
    expect(evaluateScalar(l1, { x0: 0, x1: -3 })).toMatchObject({ g0: 0, g1: -4 });
    const eggholder = reference.surfaces.find(({ id }) => id === 'eggholder');
    const program = objectiveProgram(parseFormula(eggholder?.expr ?? '', ['x', 'y']), 'gradient');
    // x − y − 47 = 0: the second term adds only −sin(0) to ∂/∂x; the first is −(y + 47)·sin(√s), s = x/2 + y + 47.
    const { g0, g1 } = evaluateScalar(program, { x0: 60, x1: 13 });
    const root = Math.sqrt(90);
    expect(g0).toBeCloseTo((-60 * Math.cos(root)) / (4 * root), 12);
    expect(g1).toBeCloseTo(-Math.sin(root) - (60 * Math.cos(root)) / (2 * root), 12);
  });
});
