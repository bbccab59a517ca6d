/** A run as a Keras program, on Keras's JAX backend. */
import { jax } from '../../language/code/python';
import type { Assignment } from './assignment';
import { kerasModel } from './keras-model';
import type { LibraryCall } from './library-call';
import { jaxArrays } from './optax-program';
import { float, floats } from './python-numbers';
import {
  comparison,
  loop,
  lossFunction,
  opening,
  randomFunctions,
  rateFunction,
  usesRandom,
} from './python-parts';
import { disturbed, pythonRule } from './python-rule';

export function kerasProgram(given: Assignment): string[] {
  const { call } = given;
  const model = kerasModel(given);
  if (model !== undefined) return model;
  const body = [
    'jax.config.update("jax_enable_x64", True)',
    ...(call.follows ? ['keras.config.set_floatx("float64")'] : []),
    '',
    ...lossFunction(given, jax),
    ...rateFunction(given),
    ...randomFunctions(given),
    ...(call.follows ? withOptimizer(given, call) : pythonRule(given, jaxArrays(given))),
  ];
  const imports = ['import jax', 'import jax.numpy as jnp'];
  const backend = ['import os', '', 'os.environ["KERAS_BACKEND"] = "jax"', ''];
  const all = call.follows ? [...backend, ...imports, 'import keras'] : imports;
  return [...opening(given, all, body), ...body];
}

function withOptimizer(
  given: Assignment,
  call: LibraryCall & { readonly follows: true },
): string[] {
  const { run, start, schedule } = given;
  const rate = schedule === undefined ? float(run.rate) : 'rate(1)';
  const settings = call.arguments.map((text) => text.replace('{lr}', rate)).join(', ');
  const step = schedule === undefined ? [] : ['optimizer.learning_rate = rate(t)'];
  step.push('g = gradient(position.value)', ...disturbed(given, jaxArrays(given)));
  if (call.decay !== 0) step.push(`g = g + ${float(call.decay)} * position.value`);
  step.push('optimizer.apply([g], [position])');
  return [
    ...jaxArrays(given).gradient,
    `position = keras.Variable(${floats(start)})`,
    `optimizer = ${call.name}(${settings})`,
    ...usesRandom(given),
    ...loop(given, step),
    ...comparison(given, 'position.numpy().tolist()'),
  ];
}
