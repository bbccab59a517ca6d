import { expect, it } from 'vitest';
import { surfaces } from '../../src/catalogue/surfaces';
import { formulaSource } from '../../src/engine/objective-source';
import { isQuadratic } from '../../src/engine/quadratic';

it('quadratic are exactly the bowls, ellipses, ravines and the plain saddle of the catalogue', () => {
  const found = surfaces
    .filter(({ formula }) => isQuadratic(formulaSource(formula)))
    .map(({ id }) => id);
  expect(found.sort()).toEqual(
    ['booth', 'bowl', 'ellipse10', 'ellipse100', 'matyas', 'ravine_rotated', 'saddle'].sort(),
  );
});

it.each([
  ['(x + 2*y - 7)^2 + 3*x*y - y', true],
  ['x^2 + 0*sin(y)', true],
  ['x^2 + y^3', false],
  ['abs(x) + y^2', false],
  ['exp(x)', false],
])('%s: %s', (formula, expected) => {
  expect(isQuadratic(formulaSource(formula))).toBe(expected);
});
