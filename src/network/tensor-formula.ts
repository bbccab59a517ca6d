/** Our formulas as operations of TensorFlow.js, so that its own automatic differentiation derives them. */
import * as tf from '@tensorflow/tfjs-core';
import { parseExpression } from '../language/parse';
import type { BinaryTree, Tree } from '../language/tree';

type Value = number | tf.Tensor;

/** Of two values one, by a comparison: a tensor has no truth to ask for. */
type Truth = (yes: Value, no: Value) => Value;

type Names = Readonly<Record<string, tf.Tensor>>;

/**
 * The loss over scalars by name, always a tensor that depends on the first of them.
 * @throws FormulaError where the text is no formula; Error where it reads a name that is not given
 */
export function tensorFormula(text: string): (names: Names) => tf.Scalar {
  const tree = parseExpression(text);
  return (names) => {
    const value = evaluate(tree, names);
    if (typeof value !== 'number') return value as tf.Scalar;
    const [first] = Object.values(names);
    if (first === undefined) throw new Error('A loss needs a parameter.');
    return tf.add(tf.mul(first, 0), value) as tf.Scalar;
  };
}

function evaluate(tree: Tree, names: Names): Value {
  switch (tree.kind) {
    case 'number':
      return tree.value;
    case 'name': {
      if (tree.name === 'pi') return Math.PI;
      const tensor = names[tree.name];
      if (tensor === undefined) throw new Error(`No parameter is named "${tree.name}".`);
      return tensor;
    }
    case 'unary':
      if (tree.operator === '!') return truth(tree, names)(1, 0);
      return negate(evaluate(tree.operand, names));
    case 'binary':
      return isArithmetic(tree) ? arithmetic(tree, names) : truth(tree, names)(1, 0);
    case 'conditional':
      return truth(tree.test, names)(evaluate(tree.yes, names), evaluate(tree.no, names));
    case 'call':
      return call(
        tree.name,
        tree.arguments.map((part) => evaluate(part, names)),
      );
  }
}

const isArithmetic = ({ operator }: BinaryTree): boolean => '+-*/^'.includes(operator);

const negate = (u: Value): Value => (typeof u === 'number' ? -u : tf.neg(u));

function arithmetic(tree: BinaryTree, names: Names): Value {
  const [u, v] = [evaluate(tree.left, names), evaluate(tree.right, names)];
  const plain = typeof u === 'number' && typeof v === 'number';
  switch (tree.operator) {
    case '+':
      return plain ? u + v : tf.add(u, v);
    case '-':
      return plain ? u - v : tf.sub(u, v);
    case '*':
      return plain ? u * v : tf.mul(u, v);
    case '/':
      return plain ? u / v : tf.div(u, v);
    default:
      if (plain) return u ** v;
      return v === 2 && typeof u !== 'number' ? tf.square(u) : tf.pow(u, v);
  }
}

/** Of all comparisons TensorFlow.js derives ≥ alone: every choice is made by it. */
function truth(tree: Tree, names: Names): Truth {
  if (tree.kind === 'unary' && tree.operator === '!') {
    const inner = truth(tree.operand, names);
    return (yes, no) => inner(no, yes);
  }
  if (tree.kind !== 'binary' || isArithmetic(tree)) return differs(evaluate(tree, names), 0);
  if (tree.operator === '&&' || tree.operator === '||') {
    const [p, q] = [truth(tree.left, names), truth(tree.right, names)];
    if (tree.operator === '&&') return (yes, no) => p(q(yes, no), no);
    return (yes, no) => p(yes, q(yes, no));
  }
  const [u, v] = [evaluate(tree.left, names), evaluate(tree.right, names)];
  switch (tree.operator) {
    case '>=':
      return atLeast(u, v);
    case '<=':
      return atLeast(v, u);
    case '<':
      return (yes, no) => atLeast(u, v)(no, yes);
    case '>':
      return (yes, no) => atLeast(v, u)(no, yes);
    case '!=':
      return differs(u, v);
    default:
      return (yes, no) => differs(u, v)(no, yes);
  }
}

const atLeast =
  (u: Value, v: Value): Truth =>
  (yes, no) => {
    if (typeof u === 'number' && typeof v === 'number') return u >= v ? yes : no;
    return tf.where(tf.greaterEqual(u, v), yes, no);
  };

const differs =
  (u: Value, v: Value): Truth =>
  (yes, no) => {
    if (typeof u === 'number' && typeof v === 'number') return u !== v ? yes : no;
    return atLeast(0, tf.abs(tf.sub(u, v)))(no, yes);
  };

const functions: Readonly<
  Record<string, readonly [(u: number) => number, (u: tf.Tensor) => tf.Tensor]>
> = {
  sin: [Math.sin, tf.sin],
  cos: [Math.cos, tf.cos],
  tan: [Math.tan, tf.tan],
  exp: [Math.exp, tf.exp],
  log: [Math.log, tf.log],
  sqrt: [Math.sqrt, tf.sqrt],
  abs: [Math.abs, tf.abs],
  sign: [Math.sign, tf.sign],
  tanh: [Math.tanh, tf.tanh],
  floor: [Math.floor, tf.floor],
  sigmoid: [(u) => 1 / (1 + Math.exp(-u)), tf.sigmoid],
};

function call(name: string, values: readonly Value[]): Value {
  if (name === 'min' || name === 'max') {
    const plain = name === 'min' ? Math.min : Math.max;
    const tensors = name === 'min' ? tf.minimum : tf.maximum;
    return values.reduce((u, v) =>
      typeof u === 'number' && typeof v === 'number' ? plain(u, v) : tensors(u, v),
    );
  }
  const [u] = values;
  const own = functions[name];
  if (own === undefined || u === undefined) throw new Error(`A loss cannot hold ${name}.`);
  return typeof u === 'number' ? own[0](u) : own[1](u);
}
