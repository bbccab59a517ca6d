/** Hyperparameters that several optimizers share, so that their bounds and words stand once. */
import type { Hyperparameter } from '../optimizer';

/** The weight of the past in a running average, in [0, 1). */
export const decayRate = (
  name: string,
  value: number,
  meaning: string,
  symbol: string = name,
): Hyperparameter => ({
  name,
  symbol,
  default: value,
  minimum: 0,
  maximum: 1,
  open: 'maximum',
  scale: 'complement',
  slider: [0, 0.9999],
  meaning,
});

export const beta1 = decayRate('beta1', 0.9, 'How much of the past the average gradient keeps');

export const beta2 = decayRate(
  'beta2',
  0.999,
  'How much of the past the average squared gradient keeps',
);

export const momentum = decayRate('momentum', 0.9, 'How much of its speed a step keeps', 'mu');

/** The small number that keeps a division by a vanishing gradient finite. */
export const epsilon = (
  value: number,
  meaning = 'Keeps the division finite where gradients vanish',
): Hyperparameter => ({
  name: 'eps',
  symbol: 'eps',
  default: value,
  minimum: 0,
  maximum: 1e6,
  scale: 'logarithmic',
  slider: [1e-16, 1],
  meaning,
});

const decay = { name: 'weight_decay', symbol: 'lambda', minimum: 0, maximum: 1e3 } as const;

/** Decay as an L2 penalty: what is minimised becomes the loss plus half of it times the squared length. */
export const weightDecay: Hyperparameter = {
  ...decay,
  default: 0,
  scale: 'linear',
  slider: [0, 0.5],
  meaning: 'Pulls towards 0 by adding this times the position to the gradient',
};

/** Decay beside the gradient: it shrinks the position and never enters the averages. */
export const decoupledWeightDecay = (value: number): Hyperparameter => ({
  ...decay,
  default: value,
  scale: 'linear',
  slider: [0, 0.5],
  meaning: 'Pulls towards 0 by this times the learning rate, past all averages',
});

/** A choice between 0 and 1, off at first. */
export const choice = (name: string, meaning: string): Hyperparameter => ({
  name,
  default: 0,
  minimum: 0,
  maximum: 1,
  scale: 'switch',
  slider: [0, 1],
  meaning,
});
