/** Text becomes the tree that mathematics means, or one helpful sentence that points at its cause. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FormulaError } from '../../src/language/formula-error';
import { parseExpression, parseStatements } from '../../src/language/parse';
import { printText } from '../../src/language/text';
import type { Tree } from '../../src/language/tree';
import { arbitraryTree } from './arbitrary-tree';
import { shape } from './shape';

const shapeOf = (text: string) => shape(parseExpression(text));

describe('precedence', () => {
  test('printing and reading back gives the same tree', () => {
    fc.assert(
      fc.property(arbitraryTree(['x', 'y', 'beta1', 'weight_decay']), (tree) => {
        const text = printText(tree);
        fc.pre(text.length <= 2000);
        expect(shapeOf(text)).toBe(shape(tree));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['-x^2', '(- (^ x 2))'],
    ['2^3^2', '(^ 2 (^ 3 2))'],
    ['2^-1', '(^ 2 (- 1))'],
    ['2^-x^2', '(^ 2 (- (^ x 2)))'],
    ['-x * y', '(* (- x) y)'],
    ['a - b - c', '(- (- a b) c)'],
    ['a / b / c', '(/ (/ a b) c)'],
    ['a / b * c', '(* (/ a b) c)'],
    ['a + b * c ^ d', '(+ a (* b (^ c d)))'],
    ['a * b + c', '(+ (* a b) c)'],
    ['a - -b', '(- a (- b))'],
    ['+a - +b', '(- a b)'],
    ['a + 1 < b * 2', '(< (+ a 1) (* b 2))'],
    ['a < b && c >= d || !e', '(|| (&& (< a b) (>= c d)) (! e))'],
    ['a || b && c', '(|| a (&& b c))'],
    ['a ? b : c ? d : e', '(? a b (? c d e))'],
    ['a ? b ? c : d : e', '(? a (? b c d) e)'],
    ['a + 1 ? b : c + 1', '(? (+ a 1) b (+ c 1))'],
    ['(a < b) == (c < d)', '(== (< a b) (< c d))'],
    ['min(a, b + 1, -c)', '(min a (+ b 1) (- c))'],
    ['2 × π · x − y', '(- (* (* 2 pi) x) y)'],
    ['x^2 # the square\n + 1', '(+ (^ x 2) 1)'],
  ])('%s', (text, expected) => {
    expect(shapeOf(text)).toBe(expected);
  });

  test.each([
    ['1', 1],
    ['1.5', 1.5],
    ['.5', 0.5],
    ['2.', 2],
    ['1e-3', 0.001],
    ['1.5E+2', 150],
  ])('the number %s', (text, value) => {
    expect(parseExpression(text)).toMatchObject({ kind: 'number', value });
  });
});

describe('places', () => {
  test('every part knows the text it was read from', () => {
    const text = ' a + sin( b*c ) ';
    const tree = parseExpression(text);
    const read = ({ at }: Pick<Tree, 'at'>) => text.slice(at.start, at.end);
    expect(read(tree)).toBe('a + sin( b*c )');
    expect(tree).toMatchObject({ kind: 'binary', left: { at: { start: 1, end: 2 } } });
    expect(tree.kind === 'binary' && read(tree.right)).toBe('sin( b*c )');
  });

  test('a place in several lines is named by its line', () => {
    expect(() => parseStatements('m = g\n\nx = 2 m')).toThrow('at 7 in line 3');
  });
});

describe('statements', () => {
  test('stand on lines of their own or are parted by semicolons', () => {
    const statements = parseStatements('\n init m = 1 # at first; then\nm = m + g; x = x - m\n\n');
    expect(statements.map((statement) => printText(statement))).toEqual([
      'init m = 1',
      'm = m + g',
      'x = x - m',
    ]);
    expect(statements.map(({ kind }) => kind)).toEqual(['init', 'assignment', 'assignment']);
  });

  test.each([
    ['x', 1, "expected '=' after x at 2: a statement is written name = expression"],
    ['x =', 3, "expected a number, name or '(' at 4, where the text ends"],
    ['x == 3', 2, "expected '=' after x at 3: a statement is written name = expression"],
    ['3 = x', 0, "a statement is written name = expression; found '3' at 1"],
    ['x += g', 2, 'write x = x + … at 3'],
    ['x := g', 2, 'write = instead of := at 3'],
    ['x = 1 = 2', 6, "'=' at 7 has no place inside an expression; == compares"],
    ['sin = 3', 0, 'sin has a meaning already and cannot be assigned'],
    ['pi = 3', 0, 'pi has a meaning already and cannot be assigned'],
    ['init = 3', 0, 'init has a meaning already and cannot be assigned'],
    ['x = x - lr *\n g', 12, "expected a number, name or '(' at 13 in line 1"],
  ])('%s is refused', (text, start, message) => {
    expect(failureOf(() => parseStatements(text))).toEqual({ start, message });
  });
});

/** Where and why reading fails. */
function failureOf(read: () => unknown): { start: number; message: string } {
  try {
    read();
  } catch (error) {
    if (error instanceof FormulaError) return { start: error.start, message: error.message };
    throw error;
  }
  throw new Error('It was read without complaint.');
}

describe('nonsense gets one sentence and a place', () => {
  test.each([
    ['', 0, 'write an expression, such as x^2 + y^2'],
    ['  \n ', 4, 'write an expression, such as x^2 + y^2'],
    ['x^^2', 2, "expected a number, name or '(' at 3"],
    ['x +', 3, "expected a number, name or '(' at 4, where the text ends"],
    ['* x', 0, "expected a number, name or '(' at 1"],
    ['x + + ', 6, "expected a number, name or '(' at 7, where the text ends"],
    ['(x + 1', 6, "expected ')' at 7 to close the '(' at 1, found the end"],
    ['sin(x; y)', 5, "expected ')' at 6 to close the '(' at 4, found ';'"],
    ['x)', 1, "')' at 2 closes nothing"],
    ['()', 1, "expected a number, name or '(' at 2"],
    ['x y', 2, 'an operator is missing at 3: for a product write x * y'],
    ['2x', 1, 'an operator is missing at 2: for a product write 2 * x'],
    ['x 2', 2, 'an operator is missing at 3: for a product write x * 2'],
    ['2(x + 1)', 1, 'an operator is missing at 2: for a product write 2 * (…)'],
    ['(x)(y)', 3, 'an operator is missing at 4: for a product write (…) * (…)'],
    ['3 sin(x)', 2, 'an operator is missing at 3: for a product write 3 * sin(…)'],
    ['2e', 1, 'an operator is missing at 2: for a product write 2 * exp(1)'],
    ['x(y + 1)', 0, 'unknown function x at 1; a product is written x * (…)'],
    ['1 + sen(x)', 4, 'unknown function sen at 5; did you mean sin?'],
    [
      'constructor(x)',
      0,
      'unknown function constructor at 1; a product is written constructor * (…)',
    ],
    ['ln(x)', 0, 'there is no ln at 1: write log(u)'],
    ['pow(x, 2)', 0, 'there is no pow at 1: write u^v'],
    ['Math.sin(x)', 0, 'write sin instead of Math.sin at 1'],
    ['sin x', 0, 'sin needs brackets at 1: write sin(…)'],
    ['sin()', 0, 'sin needs 1 argument, not 0, at 1: write sin(u)'],
    ['cos(x, y)', 0, 'cos needs 1 argument, not 2, at 1: write cos(u)'],
    ['max(x)', 0, 'max needs at least 2 arguments, not 1, at 1: write max(u, v, …)'],
    ['min(x,,y)', 6, "expected a number, name or '(' at 7"],
    ['x**2', 1, 'write ^ instead of ** at 2'],
    ['x² + 1', 1, 'write ^2 instead of ² at 2'],
    ['x ≤ y', 2, 'write <= instead of ≤ at 3'],
    ['α * x', 0, 'write alpha instead of α at 1'],
    ['[x + 1]', 0, 'write ( instead of [ at 1'],
    ['x % 2', 2, 'write u - v * floor(u / v) instead of % at 3'],
    ['|x|', 0, 'write abs(…) or || instead of | at 1'],
    ['x === y', 2, 'write == instead of === at 3'],
    ['x = 2', 2, "'=' at 3 has no place inside an expression; == compares"],
    ['0,5 * x', 1, "',' at 2 only parts the arguments of a function; decimals are written 0.5"],
    ['x; y', 1, "';' at 2 begins a second expression; there can be only one"],
    ['x ! y', 2, "expected an operator at 3, found '!'"],
    ['1 : x', 2, "':' at 3 has no '?' before it"],
    ['x ? y', 5, "expected ':' at 6, found the end: a condition is written c ? a : b"],
    [
      'x < y < 1',
      6,
      'comparisons cannot be chained at 7: write a < b && b < c instead of a < b < c',
    ],
    ['1.2.3', 0, '1.2.3 at 1 is not a number'],
    ['1e999', 0, '1e999 at 1 is too large: numbers end near 1.8e308'],
    ['x + .', 4, "'.' at 5 has no digits: a point stands only in a number"],
    ['_x', 0, "a name begins with a letter, not '_' at 1"],
    ['x + $', 4, "'$' at 5 means nothing in a formula"],
    ['🦊', 0, "'🦊' at 1 means nothing in a formula"],
  ])('%s', (text, start, message) => {
    expect(failureOf(() => parseExpression(text))).toEqual({ start, message });
  });

  test('whatever is typed, it is read or refused with a sentence and a place inside the text', () => {
    const pieces = fc.constantFrom(
      ...['x', 'y', 'e', 'pi', 'sin', 'min', 'init', '1', '.5', '1e', '(', ')', ',', '+', '-', '*'],
      ...[
        '/',
        '^',
        '<',
        '=',
        '!',
        '&&',
        '||',
        '?',
        ':',
        ';',
        '\n',
        ' ',
        '#',
        '²',
        '−',
        '.',
        '_',
        '|',
      ],
    );
    const text = fc.oneof(
      fc.array(pieces, { maxLength: 12 }).map((list) => list.join('')),
      fc.string({ unit: 'binary', maxLength: 30 }),
    );
    fc.assert(
      fc.property(text, (typed) => {
        for (const read of [parseExpression, parseStatements])
          try {
            read(typed);
          } catch (error) {
            if (!(error instanceof FormulaError)) throw error;
            expect(error.message.length).toBeGreaterThan(10);
            expect(error.start).toBeGreaterThanOrEqual(0);
            expect(error.end).toBeGreaterThanOrEqual(error.start);
            expect(error.end).toBeLessThanOrEqual(typed.length);
          }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('bounds', () => {
  const nested = (depth: number) => `${'('.repeat(depth)}x${')'.repeat(depth)}`;

  test('of nesting', () => {
    expect(shapeOf(nested(100))).toBe('x');
    expect(() => parseExpression(nested(101))).toThrow('nests more than 100 levels deep at 102');
    expect(() => parseExpression(`${'-'.repeat(500)}x`)).toThrow('nests more than');
    expect(() => parseExpression(`x${'^x'.repeat(500)}`)).toThrow('nests more than');
  });

  test('of length', () => {
    const chain = `x${'+x'.repeat(999)}`;
    expect(parseExpression(chain)).toMatchObject({ at: { start: 0, end: 1999 } });
    expect(() => parseExpression(`${chain}+x`)).toThrow('has 2001 characters');
  });
});
