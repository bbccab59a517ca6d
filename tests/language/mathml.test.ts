/** Formulas as MathML elements: what browsers draw and screen readers speak. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MathElement, mathml } from '../../src/language/mathml';
import { parseExpression } from '../../src/language/parse';
import { arbitraryTree } from './arbitrary-tree';

/** Children each element must have; undefined: any number. */
const ELEMENTS: Readonly<Record<string, number | undefined>> = {
  math: 1,
  mrow: undefined,
  mi: 1,
  mn: 1,
  mo: 1,
  mtext: 1,
  mspace: 0,
  mfrac: 2,
  msqrt: 1,
  msup: 2,
  msub: 2,
  msubsup: 3,
  mover: 2,
  mtable: undefined,
  mtr: 2,
  mtd: undefined,
};

const TOKENS = new Set(['mi', 'mn', 'mo', 'mtext']);

function check(element: MathElement): void {
  expect(Object.keys(ELEMENTS)).toContain(element.name);
  const children = ELEMENTS[element.name];
  if (children !== undefined) expect(element.children).toHaveLength(children);
  for (const child of element.children) {
    expect(typeof child === 'string').toBe(TOKENS.has(element.name));
    if (typeof child !== 'string') check(child);
    else expect(child).not.toBe('');
  }
}

/** As markup without attributes. */
const markup = (element: MathElement): string =>
  `<${element.name}>${element.children
    .map((child) => (typeof child === 'string' ? child : markup(child)))
    .join('')}</${element.name}>`;

const markupOf = (text: string) =>
  markup(mathml(parseExpression(text))).replace(/^<math>(.*)<\/math>$/, '$1');

test('any formula becomes well-formed elements of MathML Core', () => {
  fc.assert(
    fc.property(arbitraryTree(['x', 'mHat', 'beta1', 'weight_decay']), (tree) =>
      check(mathml(tree)),
    ),
  );
});

describe('elements', () => {
  test.each([
    ['x^2', '<msup><mi>x</mi><mn>2</mn></msup>'],
    ['beta1^t', '<msubsup><mi>β</mi><mn>1</mn><mi>t</mi></msubsup>'],
    ['mHat', '<mover><mi>m</mi><mo>^</mo></mover>'],
    ['x / y', '<mfrac><mi>x</mi><mi>y</mi></mfrac>'],
    ['sqrt(x)', '<msqrt><mi>x</mi></msqrt>'],
    ['2*x', '<mrow><mn>2</mn><mo>\u2062</mo><mi>x</mi></mrow>'],
    ['abs(x)', '<mrow><mo>|</mo><mi>x</mi><mo>|</mo></mrow>'],
    [
      'sin(x)',
      '<mrow><mi>sin</mi><mo>\u2061</mo><mrow><mo>(</mo><mi>x</mi><mo>)</mo></mrow></mrow>',
    ],
    ['-1e-8', '<mrow><mo>−</mo><msup><mn>10</mn><mrow><mo>−</mo><mn>8</mn></mrow></msup></mrow>'],
    [
      'c ? x : 1',
      '<mrow><mo>{</mo><mtable>' +
        '<mtr><mtd><mi>x</mi></mtd><mtd><mtext>if\u00a0</mtext><mi>c</mi></mtd></mtr>' +
        '<mtr><mtd><mn>1</mn></mtd><mtd><mtext>otherwise</mtext></mtd></mtr>' +
        '</mtable></mrow>',
    ],
  ])('%s', (text, expected) => {
    expect(markupOf(text)).toBe(expected);
  });

  test('brackets grow only around tall things', () => {
    const bracket = (text: string) => {
      const [product] = mathml(parseExpression(text)).children as [MathElement];
      const [fenced] = product.children as [MathElement];
      const [open] = fenced.children as [MathElement];
      return open.attributes.stretchy;
    };
    expect(bracket('(x + 1)*y')).toBe('false');
    expect(bracket('(x / 2 + 1)*y')).toBe('true');
  });

  test('on a line of its own', () => {
    expect(mathml(parseExpression('x')).attributes).toEqual({});
    expect(mathml(parseExpression('x'), { display: 'block' }).attributes).toEqual({
      display: 'block',
    });
  });
});
