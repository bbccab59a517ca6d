/** The hyperparameters of typed rules: what is known of a name, in bounds wide enough for whatever it means there. */
import type { Hyperparameter } from '../catalogue/optimizer';
import { optimizers } from '../catalogue/optimizers';
import { LARGEST_NUMBER } from './bounds';
import { defaults } from './defaults';

/** By name, as Adam has it, else as the first optimizer of the catalogue that has one of that name. */
const known: ReadonlyMap<string, Hyperparameter> = new Map(
  [...optimizers]
    .sort((a, b) => Number(b.id === 'adam') - Number(a.id === 'adam'))
    .flatMap(({ hyperparameters }) => hyperparameters)
    .reverse()
    .map((hyperparameter) => [hyperparameter.name, hyperparameter]),
);

/** The default is that of every typed name, on which links rely; slider and letter are those of the usual meaning. */
export function typedHyperparameter(name: string): Hyperparameter {
  const usual = known.get(name);
  const slides = usual !== undefined && usual.scale !== 'switch';
  return {
    name,
    ...(usual?.symbol !== undefined && { symbol: usual.symbol }),
    default: defaults.typedHyperparameter,
    minimum: -LARGEST_NUMBER,
    maximum: LARGEST_NUMBER,
    scale: slides ? usual.scale : 'linear',
    slider: slides ? usual.slider : [0, 1],
    meaning: slides ? usual.meaning : 'Named by the typed rule',
  };
}

/** The value with which a name begins when it is typed: what is usual for it. */
export const firstValue = (name: string): number =>
  known.get(name)?.default ?? defaults.typedHyperparameter;
