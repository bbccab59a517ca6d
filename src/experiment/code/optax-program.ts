/** A run as a JAX program, its optimizer from Optax. */
import { decimal } from '../../language/code/decimal';
import { jax } from '../../language/code/python';
import { parseStatements } from '../../language/parse';
import { namesIn } from '../../language/tree';
import type { Assignment } from './assignment';
import { batchOf } from './data-code';
import type { LibraryCall } from './library-call';
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
import { type ArrayLibrary, disturbed, pythonRule } from './python-rule';

/** Compiled where the rows stay the same. */
export const jaxArrays = ({ objective }: Assignment): ArrayLibrary => ({
  dialect: jax,
  arrays: 'jnp',
  array: (numbers) => `jnp.array(${numbers})`,
  gradient: [
    batchOf(objective) === undefined
      ? 'gradient = jax.jit(jax.grad(lambda p: loss(*p)))'
      : 'gradient = jax.grad(lambda p: loss(*p))',
  ],
  newton: ['hessian = jax.hessian(lambda p: loss(*p))(x)', 'newton = jnp.linalg.solve(hessian, g)'],
});

export function optaxProgram(given: Assignment): string[] {
  const { call } = given;
  const body = [
    'jax.config.update("jax_enable_x64", True)',
    '',
    ...lossFunction(given, jax),
    ...rateFunction(given, call.follows ? jax : undefined),
    ...randomFunctions(given),
    ...(call.follows ? withOptimizer(given, call) : pythonRule(given, jaxArrays(given))),
  ];
  const optax = call.follows ? ['import optax'] : [];
  return [...opening(given, ['import jax', 'import jax.numpy as jnp', ...optax], body), ...body];
}

function withOptimizer(
  given: Assignment,
  call: LibraryCall & { readonly follows: true },
): string[] {
  const { run, start, schedule, method } = given;
  const rate = schedule === undefined ? decimal(run.rate) : 'rate';
  const settings = call.arguments.map((text) => text.replace('{lr}', rate)).join(', ');
  const readsLoss = parseStatements(method.rule).some(({ value }) =>
    namesIn(value).some(({ name }) => name === 'f'),
  );
  const more = readsLoss ? ', value=loss(*position)' : '';
  const step = ['g = gradient(position)', ...disturbed(given, jaxArrays(given))];
  if (call.decay !== 0) step.push(`g = g + ${float(call.decay)} * position`);
  step.push(
    `updates, state = optimizer.update(g, state, position${more})`,
    'position = optax.apply_updates(position, updates)',
  );
  return [
    ...jaxArrays(given).gradient,
    `position = jnp.array(${floats(start)})`,
    `optimizer = ${call.name}(${settings})`,
    'state = optimizer.init(position)',
    ...usesRandom(given),
    ...loop(given, step),
    ...comparison(given, 'position.tolist()'),
  ];
}
