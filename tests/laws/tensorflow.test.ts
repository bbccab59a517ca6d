import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { surfaceById, surfaces } from '../../src/catalogue/surfaces';
import { objectiveOf } from '../../src/engine/objective';
import { formulaSource } from '../../src/engine/objective-source';
import { evaluateScalar } from '../../src/language/scalar';
import { descend, type Setting } from '../support/descend';
import { tensorFormula } from '../support/tensorflow';

beforeAll(async () => {
  await tf.setBackend('cpu');
});

describe('gradients agree with TensorFlow.js, in single precision,', () => {
  test.each(surfaces)('on $name', ({ formula, starts }) => {
    const f = tensorFormula(formula);
    const gradient = tf.grads((x: tf.Tensor, y: tf.Tensor) => f({ x, y }));
    const program = objectiveOf(formulaSource(formula), 'gradient');
    for (const { at } of starts) {
      const theirs = tf.tidy(() =>
        gradient([tf.scalar(at[0]), tf.scalar(at[1])]).map((g) => g.dataSync()[0] as number),
      ) as [number, number];
      const {
        f: loss,
        g0,
        g1,
      } = evaluateScalar(program, { x0: at[0], x1: at[1] }) as Record<'f' | 'g0' | 'g1', number>;
      const off = Math.hypot(theirs[0] - g0, theirs[1] - g1);
      // Single precision loses what cancels: the loss tells how large the terms are.
      expect(off).toBeLessThan(2e-4 * (Math.hypot(g0, g1) + Math.abs(loss) + 1));
    }
  });
});

/** Constructors with one meaning in both; rates are those of the settings below. */
const theirs: Readonly<Record<string, (rate: number) => tf.Optimizer>> = {
  sgd: (rate) => tf.train.sgd(rate),
  momentum: (rate) => tf.train.momentum(rate, 0.9),
  nesterov: (rate) => tf.train.momentum(rate, 0.9, true),
  adam: (rate) => tf.train.adam(rate, 0.9, 0.999, 1e-8),
  adamax: (rate) => tf.train.adamax(rate, 0.9, 0.999, 1e-8),
  'adagrad-keras': (rate) => tf.train.adagrad(rate, 0.1),
  'rmsprop-keras': (rate) => tf.train.rmsprop(rate, 0.9, 0, 1e-7),
};

const settings: readonly Setting[] = [
  { optimizer: 'sgd', rate: 0.01 },
  { optimizer: 'momentum', rate: 0.005 },
  { optimizer: 'nesterov', rate: 0.005 },
  { optimizer: 'adam', rate: 0.1 },
  { optimizer: 'adamax', rate: 0.1 },
  { optimizer: 'adagrad-keras', rate: 0.5 },
  { optimizer: 'rmsprop-keras', rate: 0.05 },
].map((setting) => ({ ...setting, surface: 'himmelblau', start: [-0.27, -0.92], steps: 50 }));

describe('optimizers agree with TensorFlow.js, in single precision,', () => {
  test.each(settings)('as $optimizer', (setting) => {
    const f = tensorFormula(surfaceById.get(setting.surface)?.formula ?? '');
    const x = tf.variable(tf.scalar(setting.start[0] as number));
    const y = tf.variable(tf.scalar(setting.start[1] as number));
    const optimizer = (theirs[setting.optimizer] as (rate: number) => tf.Optimizer)(setting.rate);
    const run = descend({ ...setting, hyperparameters: { weight_decay: 0 } });
    for (let step = 1; step <= setting.steps; step++) {
      optimizer.minimize(() => tf.tidy(() => f({ x, y })));
      expect(
        Math.abs((run.positions[0]?.[step] as number) - (x.dataSync()[0] as number)),
      ).toBeLessThan(1e-4);
      expect(
        Math.abs((run.positions[1]?.[step] as number) - (y.dataSync()[0] as number)),
      ).toBeLessThan(1e-4);
    }
    optimizer.dispose();
    x.dispose();
    y.dispose();
  });
});
