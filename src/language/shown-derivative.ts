/**
 * Derivatives as people write them, tree to tree: to be shown and exported. What is computed with are the derivatives
 * of `differentiate.ts`, which agree with these wherever both are defined.
 */
import { callTree, isZero, numberTree, power, product, quotient, sum } from './algebra';
import { printText } from './text';
import type { BinaryTree, CallTree, Tree } from './tree';

/** ∂tree/∂name; names besides are constants. */
export function shownDerivative(tree: Tree, name: string): Tree {
  const d = (part: Tree): Tree => shownDerivative(part, name);
  switch (tree.kind) {
    case 'number':
      return numberTree(0);
    case 'name':
      return numberTree(tree.name === name ? 1 : 0);
    case 'unary':
      return tree.operator === '-' ? product(numberTree(-1), d(tree.operand)) : numberTree(0);
    case 'binary':
      return ofBinary(tree, name);
    case 'conditional':
      return choice(tree.test, d(tree.yes), d(tree.no));
    case 'call':
      return ofCall(tree, d);
  }
}

function ofBinary(tree: BinaryTree, name: string): Tree {
  const { operator, left, right } = tree;
  const [dLeft, dRight] = [shownDerivative(left, name), shownDerivative(right, name)];
  switch (operator) {
    case '+':
      return sum(dLeft, dRight);
    case '-':
      return sum(dLeft, product(numberTree(-1), dRight));
    case '*':
      return sum(product(dLeft, right), product(left, dRight));
    case '/':
      if (isZero(dRight)) return quotient(dLeft, right);
      return quotient(
        sum(product(dLeft, right), product(numberTree(-1), left, dRight)),
        power(right, 2),
      );
    case '^':
      return ofPower(tree, dLeft, dRight);
    default:
      return numberTree(0);
  }
}

function ofPower(tree: BinaryTree, dBase: Tree, dExponent: Tree): Tree {
  const { left: base, right: exponent } = tree;
  const growth = isZero(dExponent)
    ? numberTree(0)
    : product(tree, callTree('log', base), dExponent);
  if (isZero(dBase)) return growth;
  const lowered =
    exponent.kind === 'number'
      ? power(base, exponent.value - 1)
      : { ...tree, right: sum(exponent, numberTree(-1)) };
  return sum(product(exponent, lowered, dBase), growth);
}

function ofCall(tree: CallTree, d: (part: Tree) => Tree): Tree {
  const [u = numberTree(0), ...others] = tree.arguments;
  const inner = d(u);
  const times = (slope: Tree): Tree => product(slope, inner);
  const one = numberTree(1);
  const minusOne = numberTree(-1);
  switch (tree.name) {
    case 'sin':
      return times(callTree('cos', u));
    case 'cos':
      return times(product(minusOne, callTree('sin', u)));
    case 'tan':
      return times(sum(one, power(tree, 2)));
    case 'exp':
      return times(tree);
    case 'log':
      return quotient(inner, u);
    case 'sqrt':
      return quotient(inner, product(numberTree(2), tree));
    case 'abs':
      return times(callTree('sign', u));
    case 'tanh':
      return times(sum(one, product(minusOne, power(tree, 2))));
    case 'sigmoid':
      return times(product(tree, sum(one, product(minusOne, tree))));
    case 'min':
    case 'max':
      return ofExtreme(tree.name, u, others, d);
    default:
      // Steps: sign and floor.
      return numberTree(0);
  }
}

/** max(u, v, w) is max(max(u, v), w). */
function ofExtreme(
  name: 'min' | 'max',
  first: Tree,
  others: readonly Tree[],
  d: (part: Tree) => Tree,
): Tree {
  let value = first;
  let derivative = d(first);
  for (const other of others) {
    const operator = name === 'min' ? '<=' : '>=';
    const test: Tree = { kind: 'binary', operator, left: value, right: other, at: first.at };
    derivative = choice(test, derivative, d(other));
    value = callTree(name, value, other);
  }
  return derivative;
}

/** One value where both are alike. */
function choice(test: Tree, yes: Tree, no: Tree): Tree {
  if (printText(yes) === printText(no)) return yes;
  return { kind: 'conditional', test, yes, no, at: test.at };
}
