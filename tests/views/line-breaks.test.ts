import { describe, expect, it } from 'vitest';
import { optimizers } from '../../src/catalogue/optimizers';
import { surfaces } from '../../src/catalogue/surfaces';
import { type MathElement, mathml } from '../../src/language/mathml';
import { parseExpression, parseStatements } from '../../src/language/parse';
import { breakFormula } from '../../src/views/math/line-breaks';

const textOf = (node: MathElement | string): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join('');

const piecesOf = (formula: MathElement): string[] =>
  breakFormula(formula).map((piece) => piece.map(textOf).join(''));

const everything = [
  ...surfaces.map(({ id, formula }) => [id, mathml(parseExpression(formula))] as const),
  ...optimizers.flatMap(({ id, rule }) =>
    parseStatements(rule).map((statement, line) => [`${id} ${line}`, mathml(statement)] as const),
  ),
];

describe('a broken formula', () => {
  it.each(everything)('of %s has lost and gained nothing', (_name, formula) => {
    expect(piecesOf(formula).join('')).toBe(textOf(formula));
  });

  it('breaks before the signs of its outermost sum', () => {
    expect(piecesOf(mathml(parseExpression('x^2 + 2*y - 7')))).toEqual(['x2', '+2⁢y', '−7']);
  });

  it('does not break before the sign of a number', () => {
    expect(piecesOf(mathml(parseExpression('-x + y')))).toEqual(['−x', '+y']);
  });

  it('leaves a bracket whole while it fits, and opens it where it does not', () => {
    expect(piecesOf(mathml(parseExpression('(x + y)^2 + 1')))).toEqual(['(x+y)2', '+1']);
    const wide = parseExpression('(100000*x + 200000*y + 300000*x*y - 400000)^2');
    expect(piecesOf(mathml(wide))).toEqual(['(100000⁢x', '+200000⁢y', '+300000⁢x⁢y', '−400000)2']);
  });

  it('sets a sign at the beginning of a line as one between terms', () => {
    const [, second] = breakFormula(mathml(parseExpression('x - y')));
    expect(second?.[0]).toMatchObject({ name: 'mo', attributes: { form: 'infix' } });
  });
});
