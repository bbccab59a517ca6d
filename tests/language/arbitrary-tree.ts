/** Generated trees: any that the language can write, and smooth ones for derivatives. */
import fc from 'fast-check';
import type { BinaryOperator, Tree } from '../../src/language/tree';

const at = { start: 0, end: 0 };

export const number = (value: number): Tree => ({ kind: 'number', value, at });
export const name = (text: string): Tree => ({ kind: 'name', name: text, at });
export const binary = (operator: BinaryOperator, left: Tree, right: Tree): Tree => {
  return { kind: 'binary', operator, left, right, at };
};
export const call = (operation: string, ...values: Tree[]): Tree => {
  return { kind: 'call', name: operation, arguments: values, at };
};

const OPERATORS: BinaryOperator[] = [
  ...(['+', '-', '*', '/', '^', '<', '<=', '>', '>=', '==', '!=', '&&', '||'] as const),
];
const OF_ONE = [
  'sin',
  'cos',
  'tan',
  'exp',
  'log',
  'sqrt',
  'abs',
  'sign',
  'tanh',
  'sigmoid',
  'floor',
];

const positive = fc.oneof(
  fc.integer({ min: 0, max: 40 }),
  fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map(Math.abs),
);

export function arbitraryTree(names: readonly string[]): fc.Arbitrary<Tree> {
  const leaf = fc.oneof(positive.map(number), fc.constantFrom('pi', ...names).map(name));
  return fc.letrec<{ tree: Tree }>((tie) => {
    const tree = tie('tree');
    return {
      tree: fc.oneof(
        { maxDepth: 6, withCrossShrink: true },
        leaf,
        fc
          .tuple(fc.constantFrom('-' as const, '!' as const), tree)
          .map(([operator, operand]) => ({ kind: 'unary' as const, operator, operand, at })),
        fc
          .tuple(fc.constantFrom(...OPERATORS), tree, tree)
          .map(([operator, left, right]) => binary(operator, left, right)),
        fc
          .tuple(tree, tree, tree)
          .map(([test, yes, no]) => ({ kind: 'conditional' as const, test, yes, no, at })),
        fc.tuple(fc.constantFrom(...OF_ONE), tree).map(([f, u]) => call(f, u)),
        fc
          .tuple(fc.constantFrom('min', 'max'), fc.array(tree, { minLength: 2, maxLength: 3 }))
          .map(([f, values]) => call(f, ...values)),
      ),
    };
  }).tree;
}

/** Smooth everywhere: divisors, roots and logarithms stay away from 0, conditions turn where no test point lies. */
export function smoothTree(names: readonly string[]): fc.Arbitrary<Tree> {
  const leaf = fc.oneof(
    fc.double({ min: -3, max: 3, noNaN: true }).map((value) => number(Math.abs(value))),
    fc.constantFrom(...names).map(name),
  );
  return fc.letrec<{ tree: Tree }>((tie) => {
    const tree = tie('tree');
    const twoOrMore = tree.map((u) => binary('+', number(2), binary('^', u, number(2))));
    return {
      tree: fc.oneof(
        { maxDepth: 5, withCrossShrink: true },
        leaf,
        fc
          .tuple(fc.constantFrom('+' as const, '-' as const, '*' as const), tree, tree)
          .map(([operator, left, right]) => binary(operator, left, right)),
        tree.map((operand) => ({ kind: 'unary' as const, operator: '-' as const, operand, at })),
        fc.tuple(tree, twoOrMore).map(([u, v]) => binary('/', u, v)),
        fc.tuple(tree, fc.integer({ min: 2, max: 4 })).map(([u, n]) => binary('^', u, number(n))),
        fc.tuple(twoOrMore, tree).map(([u, v]) => binary('^', u, call('sin', v))),
        fc.tuple(twoOrMore, fc.constantFrom(1.5, 0.3)).map(([u, n]) => binary('^', u, number(n))),
        fc
          .tuple(fc.constantFrom('sin', 'cos', 'tanh', 'sigmoid'), tree)
          .map(([f, u]) => call(f, u)),
        tree.map((u) => call('exp', call('sin', u))),
        tree.map((u) => call('tan', call('sin', u))),
        fc.tuple(fc.constantFrom('sqrt', 'log'), twoOrMore).map(([f, u]) => call(f, u)),
        fc.tuple(tree, tree).map(([u, v]) => call('max', u, binary('-', v, number(10)))),
        fc.tuple(tree, tree).map(([yes, no]) => {
          const test = binary('<', name(names[0] ?? 'x'), number(0));
          return { kind: 'conditional' as const, test, yes, no, at };
        }),
      ),
    };
  }).tree;
}
