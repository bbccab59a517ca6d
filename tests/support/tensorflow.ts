/** TensorFlow.js as a second witness: our formulas as its operations, so that its own autodiff derives them. */
import * as tf from '@tensorflow/tfjs';
import { parseExpression } from '../../src/language/parse';
import type { Tree } from '../../src/language/tree';

export type Tensors = Readonly<Record<string, tf.Tensor>>;

/** A formula over scalars by name; only what the catalogue's surfaces use. */
export function tensorFormula(text: string): (names: Tensors) => tf.Scalar {
  const tree = parseExpression(text);
  return (names) => evaluate(tree, names) as tf.Scalar;
}

function evaluate(tree: Tree, names: Tensors): tf.Tensor {
  switch (tree.kind) {
    case 'number':
      return tf.scalar(tree.value);
    case 'name': {
      if (tree.name === 'pi') return tf.scalar(Math.PI);
      const tensor = names[tree.name];
      if (tensor === undefined) throw new Error(`No tensor is named "${tree.name}".`);
      return tensor;
    }
    case 'unary':
      return evaluate(tree.operand, names).neg();
    case 'binary':
      return binary(tree, names);
    case 'call':
      return call(tree.name, evaluate(tree.arguments[0] as Tree, names));
    default:
      throw new Error(`The witness does not know ${tree.kind}.`);
  }
}

function binary(tree: Extract<Tree, { kind: 'binary' }>, names: Tensors): tf.Tensor {
  const left = evaluate(tree.left, names);
  if (tree.operator === '^' && tree.right.kind === 'number')
    return wholePower(left, tree.right.value);
  const right = evaluate(tree.right, names);
  switch (tree.operator) {
    case '+':
      return left.add(right);
    case '-':
      return left.sub(right);
    case '*':
      return left.mul(right);
    case '/':
      return left.div(right);
    default:
      throw new Error(`The witness does not know ${tree.operator}.`);
  }
}

/** TensorFlow.js derives pow through a logarithm, which negative bases do not have. */
function wholePower(base: tf.Tensor, exponent: number): tf.Tensor {
  let product = base;
  for (let factor = 1; factor < exponent; factor++) product = product.mul(base);
  return product;
}

function call(name: string, u: tf.Tensor): tf.Tensor {
  switch (name) {
    case 'sin':
      return u.sin();
    case 'cos':
      return u.cos();
    case 'exp':
      return u.exp();
    case 'log':
      return u.log();
    case 'sqrt':
      return u.sqrt();
    case 'abs':
      return u.abs();
    default:
      throw new Error(`The witness does not know ${name}.`);
  }
}
