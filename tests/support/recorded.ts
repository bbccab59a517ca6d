/** Runs recorded from PyTorch, Optax and Keras: how to read them, and which of our optimizers repeats each. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Library } from '../../src/catalogue/optimizer';
import { optimizerById } from '../../src/catalogue/optimizers';

export interface Recorded {
  readonly id: string;
  readonly surface: string;
  readonly impl: 'torch' | 'optax' | 'keras';
  /** The library's own name. */
  readonly optimizer: string;
  /** Under the library's own names. */
  readonly hp: Readonly<Record<string, unknown>>;
  readonly start: readonly [number, number];
  readonly steps: number;
  /** Positions of step 0, 1, … `steps`; after divergence null or absent. */
  readonly x: readonly (number | null)[];
  readonly y: readonly (number | null)[];
  readonly f_end: number | null;
  /** First step with a coordinate that is not finite or beyond 10¹². */
  readonly diverged_at: number | null;
  /** Last step at which another float64 program can be expected to agree within 10⁻⁹. */
  readonly kcmp: number;
}

/** One of our optimizers with all its hyperparameters and `lr`; or why none repeats the recording. */
export type Counterpart =
  | {
      readonly optimizer: string;
      readonly hyperparameters: Readonly<Record<string, number>>;
      /** How far positions may differ, relative to max(1, |position|), up to `kcmp`. */
      readonly tolerance: number;
    }
  | { readonly leftOut: string };

const folder = new URL('../reference/trajectories/', import.meta.url);

/** All recordings on surfaces, file after file. */
export function recordedTrajectories(): Recorded[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')).trajectories);
}

type Settings = Readonly<Record<string, unknown>>;
type Choice = (hp: Settings) => string | { readonly leftOut: string };

const absent =
  (why: string): Choice =>
  () => ({ leftOut: why });
const unlisted = absent('not in the catalogue');

/** PyTorch's and Keras's SGD is three of our optimizers. */
const descent: Choice = (hp) => (hp.nesterov ? 'nesterov' : hp.momentum ? 'momentum' : 'sgd');

const choices: Readonly<Record<string, Choice>> = {
  'torch.SGD': (hp) => (hp.maximize ? { leftOut: 'maximizes' } : descent(hp)),
  'torch.Adagrad': () => 'adagrad',
  'torch.Adadelta': () => 'adadelta',
  'torch.RMSprop': () => 'rmsprop',
  'torch.Adam': (hp) => (hp.amsgrad ? 'amsgrad' : 'adam'),
  'torch.AdamW': (hp) => (hp.amsgrad ? 'amsgrad' : 'adamw'),
  'torch.Adamax': () => 'adamax',
  'torch.NAdam': (hp) =>
    hp.decoupled_weight_decay ? { leftOut: 'NAdam with decoupled decay' } : 'nadam',
  'torch.RAdam': () => 'radam',
  'torch.Rprop': () => 'rprop',
  'torch.ASGD': unlisted,
  'torch.LBFGS': unlisted,

  'keras.SGD': (hp) =>
    hp.weight_decay ? { leftOut: 'Keras decays weights apart from the gradient' } : descent(hp),
  'keras.Adagrad': () => 'adagrad-keras',
  'keras.Adadelta': () => 'adadelta',
  'keras.RMSprop': () => 'rmsprop-keras',
  'keras.Adam': () => 'adam-keras',
  'keras.Adamax': () => 'adamax',
  'keras.Nadam': () => 'nadam',
  'keras.Lion': () => 'lion',
  'keras.Ftrl': unlisted,

  'optax.adagrad': () => 'adagrad-keras',
  'optax.rmsprop': (hp) => (hp.eps_in_sqrt ? 'rmsprop-keras' : 'rmsprop'),
  'optax.amsgrad': () => 'amsgrad-optax',
  'optax.adamax': () => 'adamax',
  'optax.nadam': () => 'nadam-optax',
  'optax.adabelief': () => 'adabelief',
  'optax.yogi': () => 'yogi',
  'optax.adan': () => 'adan',
  'optax.lion': () => 'lion',
  'optax.sign_sgd': () => 'signsgd',
  'optax.polyak_sgd': () => 'polyak',
  'optax.contrib.ademamix': () => 'ademamix',
  'optax.contrib.adopt': () => 'adopt',
  'optax.contrib.madgrad': () => 'madgrad',
  'optax.rprop': absent('Optax 0.2.8 applies each update of Rprop one step late'),
  'optax.lamb': unlisted,
  'optax.lars': unlisted,
  'optax.novograd': unlisted,
  'optax.signum': unlisted,
  'optax.lookahead_sgd': unlisted,
  'optax.contrib.dadapt_adamw': unlisted,
  'optax.contrib.muon': unlisted,
  'optax.contrib.prodigy': unlisted,
  'optax.contrib.schedule_free_sgd': unlisted,
};

/** The library's names, each with ours in the order to try; a list of numbers takes one of ours for each. */
const ours: Readonly<Record<string, readonly string[]>> = {
  learning_rate: ['lr'],
  max_learning_rate: ['lr'],
  b1: ['beta1'],
  b2: ['beta2'],
  b3: ['beta3'],
  beta_1: ['beta1'],
  beta_2: ['beta2'],
  epsilon: ['eps'],
  rho: ['rho', 'alpha'],
  decay: ['alpha'],
  initial_accumulator_value: ['initial_accumulator'],
};
const ourLists: Readonly<Record<string, readonly string[]>> = {
  betas: ['beta1', 'beta2'],
  etas: ['etaminus', 'etaplus'],
  step_sizes: ['step_min', 'step_max'],
};

const tolerance = 1e-9;

/** Where the library computes something slightly different on purpose or by accident. */
const wider: Readonly<Record<string, number>> = {
  // Keras adds eps = 1e-7 to the largest gradient, PyTorch and we before taking the maximum: 1.4e-9.
  'keras.Adamax': 1e-8,
  // Optax takes the root of its 32-bit step count in single precision: 2.5e-8.
  'optax.contrib.madgrad': 1e-7,
};

/** Options that the choice of our optimizer answers, whatever their value. */
const answered = new Set([
  'nesterov',
  'amsgrad',
  'eps_in_sqrt',
  'use_clipping',
  'bias_correction_mu',
  'bias_correction_nu',
  'scaling',
  'variant',
]);

const libraries: Readonly<Record<Recorded['impl'], Library>> = {
  torch: 'pytorch',
  keras: 'keras',
  optax: 'optax',
};

/**
 * Which of our optimizers repeats a recording, and with which hyperparameters: the recorded ones under our names,
 * for those not recorded the library's defaults, and ours where it has none.
 *
 * @throws if a recorded option is switched on that none of our hyperparameters stands for
 */
export function counterpart({
  impl,
  optimizer,
  hp,
}: Pick<Recorded, 'impl' | 'optimizer' | 'hp'>): Counterpart {
  const name = `${impl}.${optimizer}`;
  const choice = choices[name];
  if (!choice) throw new Error(`Nothing is said of recordings of ${name}: add it to the choices.`);
  const chosen = choice(hp);
  if (typeof chosen !== 'string') return chosen;
  const definition = optimizerById.get(chosen);
  if (!definition)
    throw new Error(`${name} stands for "${chosen}", which is no optimizer of ours.`);

  const hyperparameters: Record<string, number> = { lr: definition.rate.default };
  for (const { name, default: value } of definition.hyperparameters) hyperparameters[name] = value;
  Object.assign(hyperparameters, definition.libraries[libraries[impl]]?.defaults);
  if (name === 'torch.AdamW' && hp.amsgrad) hyperparameters.decoupled_weight_decay = 1;

  for (const [theirs, value] of Object.entries(hp)) {
    const list = ourLists[theirs];
    if (list && Array.isArray(value)) {
      list.forEach((name, index) => {
        hyperparameters[name] = Number(value[index]);
      });
      continue;
    }
    const name = (ours[theirs] ?? [theirs]).find((candidate) => candidate in hyperparameters);
    if (name !== undefined && value !== null) hyperparameters[name] = Number(value);
    else if (value && !answered.has(theirs)) {
      throw new Error(`"${theirs}" of ${impl}.${optimizer} has no counterpart in ${chosen}.`);
    }
  }
  return { optimizer: chosen, hyperparameters, tolerance: wider[name] ?? tolerance };
}
