/** A run on data as tutorials write it for Keras: a model, `compile` with optimizer and loss, `fit`. */
import { optimizers } from '../../catalogue/optimizers';
import { decimal } from '../../language/code/decimal';
import { defaultValues } from '../defaults';
import { methodOf } from '../method';
import type { Assignment } from './assignment';
import { libraryCall } from './library-call';
import { columnLines } from './python-data';
import { float } from './python-numbers';
import {
  comparison,
  loop,
  opening,
  randomFunctions,
  rateFunction,
  usesRandom,
} from './python-parts';

/** Undefined where the run has something that `fit` does not do: a curve, noise, clipping, a rule or loss of its own. */
export function kerasModel(assigned: Assignment): string[] | undefined {
  const given = withKerasOptimizer(assigned);
  const { call, objective, run, noise, start, schedule, steps } = given;
  if (objective.kind !== 'data' || !call.follows || call.decay !== 0) return undefined;
  const { linear, kerasLoss, batch, count, features, l2 } = objective;
  if (!linear || kerasLoss === undefined || noise !== 0 || run.clip !== undefined) return undefined;
  const rate = schedule === undefined ? float(run.rate) : 'rate(1)';
  const settings = call.arguments.map((text) => text.replace('{lr}', rate)).join(', ');
  // Keras leaves out the half.
  const penalty = l2 === 0 ? '' : `, kernel_regularizer=keras.regularizers.L2(${decimal(l2 / 2)})`;
  const weights = start.slice(0, -1).map((weight) => `[${float(weight)}]`);
  const columns = objective.columns.slice(0, -1).map(({ name }) => name);
  const follow =
    schedule === undefined
      ? ''
      : ', callbacks=[keras.callbacks.LearningRateScheduler(lambda epoch: rate(epoch + 1.0))]';
  const fit =
    batch === undefined
      ? [
          `model.fit(inputs, targets, batch_size=${count}, epochs=${steps}, shuffle=False, verbose=0${follow})`,
        ]
      : loop(given, [
          ...(schedule === undefined ? [] : ['model.optimizer.learning_rate = rate(t)']),
          'model.train_on_batch(inputs[rows], targets[rows])',
        ]);
  const body = [
    'jax.config.update("jax_enable_x64", True)',
    'keras.config.set_floatx("float64")',
    '',
    ...columnLines(objective, 'np.array'),
    `inputs = np.stack([${columns.join(', ')}], axis=1)`,
    'targets = ys.reshape(-1, 1)',
    '',
    '',
    ...rateFunction(given),
    ...randomFunctions(given),
    'model = keras.Sequential([',
    `    keras.Input(shape=(${features.length},)),`,
    `    keras.layers.Dense(1${penalty}),`,
    '])',
    'model.compile(',
    `    optimizer=${call.name}(${settings}),`,
    `    loss=${kerasLoss},`,
    ')',
    `model.set_weights([np.array([${weights.join(', ')}]), np.array([${float(start.at(-1) ?? 0)}])])`,
    ...usesRandom(given),
    ...fit,
    ...comparison(
      given,
      '[float(value) for part in model.get_weights() for value in part.ravel()]',
    ),
  ];
  const imports = [
    'import os',
    '',
    'os.environ["KERAS_BACKEND"] = "jax"',
    '',
    'import jax',
    'import keras',
    'import numpy as np',
  ];
  const title = [...given.title, SINGLE];
  return [...opening({ ...given, title }, imports, body), ...body];
}

/** True of Keras 3.15 on JAX, whatever its float type: the gradient of a mean over 50 rows is multiplied by 0.0199999996. */
const SINGLE =
  'Keras divides by the number of rows in single precision, so the last digits differ.';

/**
 * What tutorials write is Keras's own Adam, though ours follows the paper: its variant then stands for it, and the
 * opening comment says how they differ.
 */
function withKerasOptimizer(given: Assignment): Assignment {
  const { call, run, length } = given;
  const variant = optimizers.find(
    ({ variantOf, libraries }) => variantOf === run.optimizer && libraries.keras?.arguments,
  );
  if (call.follows || variant === undefined) return given;
  const method = methodOf(variant.id, []);
  if (method === undefined) return given;
  const values = { ...defaultValues(variant.hyperparameters, length), ...run.hyperparameters };
  const known = variant.hyperparameters.map(({ name }) => [name, values[name] ?? 0] as const);
  const alike = { ...run, optimizer: variant.id, hyperparameters: Object.fromEntries(known) };
  const theirs = libraryCall('keras', method, alike);
  if (!theirs.follows) return given;
  const title = [...given.title, ...call.reasons, 'So the paths part a little.'];
  return { ...given, title, call: theirs };
}
