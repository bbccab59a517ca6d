/** Formulas as programs write them, in plain numbers and in tensors. */
import { describe, expect, test } from 'vitest';
import { type Dialect, writeCode } from '../../../src/language/code/dialect';
import { atom } from '../../../src/language/code/piece';
import { jax, pytorch } from '../../../src/language/code/python';
import { tensorflowJs } from '../../../src/language/code/tensorflow-js';
import { parseExpression } from '../../../src/language/parse';

/** x and y are tensors, t changes from step to step, every other name is a setting. */
const written = (text: string, dialect: Dialect): string =>
  writeCode(parseExpression(text), dialect, (name) =>
    atom(name, 'xy'.includes(name) ? 'vector' : 'number', { changes: name === 't' }),
  ).text;

describe('PyTorch', () => {
  test.each([
    ['-x^2 + (x - 1)^2 / 4', '-x**2 + (x - 1) ** 2 / 4'],
    ['exp(1) * sin(2 * pi * x)', 'math.exp(1) * torch.sin(2 * math.pi * x)'],
    ['max(x, eps, y)', 'torch.maximum(torch.clamp(x, min=eps), y)'],
    ['min(lr, x)', 'torch.clamp(x, max=lr)'],
    ['min(lr, eps)', 'min(lr, eps)'],
    ['t == 1 ? x : a * x', 'x if t == 1 else a * x'],
    ['t == 1 ? 0 : x', 'torch.tensor(0.0) if t == 1 else x'],
    ['x > 0 && y > 0 ? 1 : 0', 'torch.where(torch.logical_and(x > 0, y > 0), 1.0, 0.0)'],
    ['!(a > 0) && b < 2 ? a : b', 'a if not a > 0 and b < 2 else b'],
    ['sqrt(a) + sqrt(1 - a^t)', 'math.sqrt(a) + torch.sqrt(torch.tensor(1 - a**t))'],
    ['norm(x) + sum(y)', 'torch.linalg.norm(x) + torch.sum(y)'],
    ['sign(a) * sign(x)', '((a > 0) - (a < 0)) * torch.sign(x)'],
  ])('%s', (text, expected) => {
    expect(written(text, pytorch)).toBe(expected);
  });
});

describe('JAX', () => {
  test.each([
    ['sigmoid(x) + sigmoid(a)', 'jax.nn.sigmoid(x) + 1 / (1 + math.exp(-a))'],
    ['max(x, eps)', 'jnp.maximum(x, eps)'],
    ['sqrt(1 - a^t) * abs(x)', 'jnp.sqrt(1 - a**t) * jnp.abs(x)'],
  ])('%s', (text, expected) => {
    expect(written(text, jax)).toBe(expected);
  });
});

describe('TensorFlow.js', () => {
  test.each([
    ['(x^2 + y - 11)^2', 'x.square().add(y).sub(11).square()'],
    ['1 - a * x', 'tf.sub(1, x.mul(a))'],
    ['-x + -a^2', 'x.neg().add(-(a ** 2))'],
    ['2^x + x^3', 'tf.pow(2, x).add(x.pow(3))'],
    ['x < y ? x : 0', 'tf.where(x.greaterEqual(y), 0, x)'],
    [
      '3 < x && y != 1 ? x : y',
      'tf.where(tf.greaterEqual(3, x), y, tf.where(tf.greaterEqual(0, y.sub(1).abs()), y, x))',
    ],
    ['t == 1 ? x : 0', 't === 1 ? x : tf.scalar(0)'],
    ['max(x, eps) / sqrt(y)', 'x.maximum(eps).div(y.sqrt())'],
    ['norm(x) * sqrt(a)', 'x.norm().mul(Math.sqrt(a))'],
  ])('%s', (text, expected) => {
    expect(written(text, tensorflowJs)).toBe(expected);
  });
});
