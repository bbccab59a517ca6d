/** What a link of version 1 leaves out: frozen, because links in the world rely on it. */
import { optimizerById } from '../catalogue/optimizers';
import type { FallLineDocument, Run } from './experiment';

/**
 * The defaults of the grammar. Those of hyperparameters and of schedules stand in the catalogue, with each definition;
 * a recorded list of all of them guards both.
 */
export const defaults = {
  surface: 'himmelblau',
  steps: 200,
  noise: 0,
  seed: 1,
  mode: 'explore',
  /** Data that stand in for what cannot be used. */
  fit: 'noisy30',
  classify: 'blobs40',
  model: 'line',
  loss: 'mse',
  l2: 0,
  /** Of a typed loss surface. */
  formulaStart: [-4, 3],
  /** Of a typed update rule, where no paper says anything. */
  typedHyperparameter: 0.1,
} as const;

interface Defaulted {
  readonly name: string;
  readonly default: number | 'T';
}

/** The defaults of an optimizer's hyperparameters or of a schedule's parameters; `T` stands for the number of steps. */
export function defaultValues(
  definitions: readonly Defaulted[],
  steps: number,
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    definitions.map(({ name, default: value }) => [name, value === 'T' ? steps : value]),
  );
}

/** What a first visit shows: four runs on Himmelblau's function, three valleys, and one that never comes to rest. */
export function firstDocument(): FallLineDocument {
  const runs = [
    ['sgd', 0.01],
    ['momentum', 0.004],
    ['rmsprop', 0.06],
    ['adam', 0.28],
  ] as const;
  return {
    experiment: {
      problem: { kind: 'surface', id: defaults.surface },
      start: [0, -3],
      steps: defaults.steps,
      seed: defaults.seed,
      noise: defaults.noise,
      runs: runs.map(
        ([optimizer, rate], index): Run => ({
          key: index + 1,
          optimizer,
          rate,
          hyperparameters: defaultValues(
            optimizerById.get(optimizer)?.hyperparameters ?? [],
            defaults.steps,
          ),
          color: index,
          hidden: false,
        }),
      ),
      rules: [],
    },
    presentation: { mode: defaults.mode, show: [] },
  };
}
