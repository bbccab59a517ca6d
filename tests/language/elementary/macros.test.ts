import { describe, expect, test } from 'vitest';
import { computeElementary } from '../../../src/language/elementary/compute';
import type { ElementaryFunction } from '../../../src/language/graph';
import {
  exactCosine,
  exactExponential,
  exactHyperbolicTangent,
  exactLogarithm,
  exactSigmoid,
  exactSine,
  exactTangent,
  type Real,
  ulpsApart,
} from '../../support/exact';
import { samples } from '../../support/samples';

const { between, sizes } = samples(20261122);

/** Doubles nearest to multiples of π/2 up to 2·10⁵: where reducing an angle cancels most. */
const nearMultiples = Array.from({ length: 400 }, (_, k) => Math.round(319.7 * k) * (Math.PI / 2));

/** Largest error allowed in units of the last place, and where it is looked for. */
const table: readonly {
  readonly operation: ElementaryFunction;
  readonly exact: (u: number) => Real;
  readonly ulps: number;
  readonly at: readonly number[];
}[] = [
  {
    operation: 'exp',
    exact: exactExponential,
    ulps: 0.9,
    at: [...between(-745.13, 709.78, 400), ...between(-1, 1, 300), 709.782712893384, -745.13],
  },
  {
    operation: 'log',
    exact: exactLogarithm,
    ulps: 0.9,
    at: [...sizes(-1074, 1023.9, 400), ...between(0.5, 2, 400), Number.MAX_VALUE, 5e-324],
  },
  {
    operation: 'sin',
    exact: exactSine,
    ulps: 0.9,
    at: [...between(-10, 10, 300), ...between(-2e5, 2e5, 300), ...nearMultiples.slice(1)],
  },
  {
    operation: 'cos',
    exact: exactCosine,
    ulps: 0.9,
    at: [...between(-10, 10, 300), ...between(-2e5, 2e5, 300), ...nearMultiples],
  },
  {
    operation: 'tan',
    exact: exactTangent,
    ulps: 0.9,
    at: [...between(-10, 10, 300), ...between(-2e5, 2e5, 300), ...nearMultiples.slice(1)],
  },
  {
    operation: 'tanh',
    exact: exactHyperbolicTangent,
    ulps: 1.5,
    at: [...between(-3, 3, 400), ...sizes(-1000, 4, 300)],
  },
  {
    operation: 'sigmoid',
    exact: exactSigmoid,
    ulps: 1.9,
    at: [...between(-40, 40, 400), ...between(-4, 4, 400), ...between(-745, -40, 200)],
  },
];

describe('elementary functions', () => {
  test.each(table)('$operation is within $ulps ulp', ({ operation, exact, ulps, at }) => {
    for (const u of at) {
      const error = ulpsApart(computeElementary(operation, u), exact(u));
      expect(error, `${operation}(${u})`).toBeLessThan(ulps);
    }
  });

  test('sine and cosine stay accurate at the doubles closest to multiples of π/2', () => {
    // Found by going through all 127,323 multiples up to 2·10⁵; the distance is 1.4·10⁻⁵ ulp for the first.
    for (const u of [
      138200.2316277418, 91553.86390724055, 183107.7278144811, 46066.74387591393, 92133.48775182787,
    ])
      for (const [operation, exact] of [
        ['sin', exactSine],
        ['cos', exactCosine],
      ] as const)
        expect(ulpsApart(computeElementary(operation, u), exact(u)), `${u}`).toBeLessThan(0.9);
  });

  test('sine and cosine of large angles are those of a number nearby, and bounded', () => {
    for (const u of sizes(18, 49, 300)) {
      const slack = 4 * Math.abs(u) * 2 ** -52;
      const sine = computeElementary('sin', u);
      const cosine = computeElementary('cos', u);
      expect(Math.abs(sine - Math.sin(u)), `sin(${u})`).toBeLessThanOrEqual(slack);
      expect(Math.abs(cosine - Math.cos(u)), `cos(${u})`).toBeLessThanOrEqual(slack);
    }
    for (const u of [...sizes(40, 1023, 300), ...sizes(40, 1023, 300).map((size) => -size)]) {
      expect(Math.abs(computeElementary('sin', u)), `sin(${u})`).toBeLessThanOrEqual(1);
      expect(Math.abs(computeElementary('cos', u)), `cos(${u})`).toBeLessThanOrEqual(1);
    }
  });

  const infinity = Number.POSITIVE_INFINITY;
  test.each<readonly [ElementaryFunction, number, number]>([
    ['exp', 0, 1],
    ['exp', -infinity, 0],
    ['exp', infinity, infinity],
    ['exp', 709.782712893384, 1.7976931348622732e308],
    ['exp', 709.7827128933841, infinity],
    ['exp', -745.1332191019411, 5e-324],
    ['exp', -745.1332191019412, 0],
    ['exp', 1e300, infinity],
    ['exp', -1e300, 0],
    ['log', 1, 0],
    ['log', 0, -infinity],
    ['log', -0, -infinity],
    ['log', -1, Number.NaN],
    ['log', -infinity, Number.NaN],
    ['log', infinity, infinity],
    ['sin', 0, 0],
    ['sin', infinity, Number.NaN],
    ['cos', 0, 1],
    ['cos', -infinity, Number.NaN],
    ['tan', 0, 0],
    ['tan', infinity, Number.NaN],
    ['tanh', 0, 0],
    ['tanh', infinity, 1],
    ['tanh', -infinity, -1],
    ['sigmoid', 0, 0.5],
    ['sigmoid', infinity, 1],
    ['sigmoid', -infinity, 0],
    ['sign', 5e-324, 1],
    ['sign', -5e-324, -1],
    ['sign', 0, 0],
    ['sign', infinity, 1],
    ['sign', -infinity, -1],
  ])('%s(%s) is %s', (operation, u, expected) => {
    expect(computeElementary(operation, u)).toBe(expected);
  });

  test.each(['exp', 'log', 'sin', 'cos', 'tan', 'tanh', 'sigmoid', 'sign'] as const)(
    '%s of NaN is NaN',
    (operation) => {
      expect(computeElementary(operation, Number.NaN)).toBeNaN();
    },
  );

  test('odd functions are odd and even ones even, to the last bit', () => {
    for (const u of [...between(0, 30, 200), ...sizes(-40, 20, 200)]) {
      for (const operation of ['sin', 'tan', 'tanh', 'sign'] as const)
        expect(computeElementary(operation, -u)).toBe(-computeElementary(operation, u));
      expect(computeElementary('cos', -u)).toBe(computeElementary('cos', u));
    }
  });
});
