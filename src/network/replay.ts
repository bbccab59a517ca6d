/** One run once more with TensorFlow.js: its automatic differentiation, its optimizer, its single precision. */
import * as tf from '@tensorflow/tfjs-core';
import type { CheckWork } from '../engine/library-check';
import { normals } from '../engine/random';
import { scheduledRates } from '../engine/scheduled-rates';
import type { DescentWork } from '../engine/work';
import { blockExecutor } from '../language/block';
import { registerKernels } from './kernels';
import { tensorFormula } from './tensor-formula';

/** Guard of the clipped norm, as everywhere. */
const CLIP_GUARD = 1e-6;

/**
 * The positions after each step, one after another. Tensors are freed whenever the caller stops.
 * @throws Error where TensorFlow.js has no optimizer of that name
 */
export function* replay(work: CheckWork): Generator<readonly number[], void> {
  const { descent, optimizer, positions } = work;
  const steps = (positions[0]?.length ?? 0) - 1;
  registerKernels();
  const loss = tensorFormula(formulaOf(descent));
  const rates = scheduledRates(descent, steps + 1, blockExecutor);
  const variables = ['x', 'y'].map(
    (name, c) => [name, tf.tidy(() => tf.variable(tf.scalar(descent.start[c] ?? 0)))] as const,
  );
  const names = Object.fromEntries(variables);
  const disturb = disturbance(work, steps);
  const own = make(
    optimizer.name,
    optimizer.values.map((value) => value ?? rates[1] ?? descent.rate),
  );
  try {
    for (let step = 1; step <= steps; step++) {
      if (descent.schedule !== undefined) setRate(own, optimizer.name, rates[step] ?? descent.rate);
      const { value, grads } = tf.variableGrads(() => loss(names), Object.values(names));
      const slope = variables.map(([, variable]) => grads[variable.name]);
      const seen = disturb(
        slope.map(number),
        variables.map(([, variable]) => number(variable)),
      );
      tf.tidy(() => {
        const given = variables.map(([, variable], c) => ({
          name: variable.name,
          tensor: seen === undefined ? (slope[c] ?? tf.scalar(0)) : tf.scalar(seen[c] ?? 0),
        }));
        own.applyGradients(given);
      });
      tf.dispose([value, ...Object.values(grads)]);
      yield variables.map(([, variable]) => number(variable));
    }
  } finally {
    dispose(own, optimizer.name);
    for (const [, variable] of variables) variable.dispose();
  }
}

/** @throws Error where the run descends on data */
function formulaOf({ source }: DescentWork): string {
  if (source.kind === 'data') throw new Error('Runs on data are not checked.');
  return source.formula;
}

const number = (tensor: tf.Tensor | undefined): number => tensor?.dataSync()[0] ?? 0;

/** What noise, clipping and decay make of a gradient; undefined where they leave it as it is. */
function disturbance({ descent, decay }: CheckWork, steps: number) {
  const { noise, clip, seed, start } = descent;
  const stream = new Float64Array(noise > 0 ? steps * start.length : 0);
  if (noise > 0) normals(seed, blockExecutor)(stream);
  let next = 0;
  return (
    gradient: readonly number[],
    position: readonly number[],
  ): readonly number[] | undefined => {
    if (noise === 0 && clip === undefined && decay === 0) return undefined;
    let seen = gradient;
    if (noise > 0) seen = seen.map((part) => part + noise * (stream[next++] ?? 0));
    if (clip !== undefined) {
      const scale = Math.min(1, clip / (Math.hypot(...seen) + CLIP_GUARD));
      seen = seen.map((part) => part * scale);
    }
    return seen.map((part, c) => part + decay * (position[c] ?? 0));
  };
}

function make(name: string, values: readonly (number | boolean)[]): tf.Optimizer {
  const [rate, first, second, third] = values.map(Number) as [number, number, number, number];
  switch (name) {
    case 'tf.train.sgd':
      return tf.train.sgd(rate);
    case 'tf.train.momentum':
      return tf.train.momentum(rate, first, values[2] === true);
    case 'tf.train.adam':
      return tf.train.adam(rate, first, second, third);
    case 'tf.train.adagrad':
      return tf.train.adagrad(rate, first);
    case 'tf.train.rmsprop':
      return tf.train.rmsprop(rate, first, second, third);
    default:
      throw new Error(`TensorFlow.js is not asked for ${name}.`);
  }
}

/** Kinds of plain descent, which keeps the rate in a tensor; `instanceof` takes any optimizer for one of them. */
const KEEP_RATE: readonly string[] = ['tf.train.sgd', 'tf.train.momentum'];

/** The others read a field that their types hide. */
function setRate(optimizer: tf.Optimizer, name: string, rate: number): void {
  if (KEEP_RATE.includes(name)) (optimizer as tf.SGDOptimizer).setLearningRate(rate);
  else Object.assign(optimizer, { learningRate: rate });
}

/** Momentum forgets the rate's tensor. */
function dispose(optimizer: tf.Optimizer, name: string): void {
  optimizer.dispose();
  if (KEEP_RATE.includes(name)) tf.dispose({ ...optimizer });
}
