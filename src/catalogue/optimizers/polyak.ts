/** Polyak's step: the rate that would reach the known lowest loss on a straight slope. */
import { defineOptimizer } from '../optimizer';

export const polyak = defineOptimizer({
  id: 'polyak',
  name: 'Polyak step',
  shortName: 'Polyak',
  family: 'plain',
  source: {
    authors: 'Nicolas Loizou, Sharan Vaswani, Issam Laradji, Simon Lacoste-Julien',
    year: 2021,
    title: 'Stochastic Polyak Step-size for SGD: An Adaptive Learning Rate for Fast Convergence',
    url: 'https://arxiv.org/abs/2002.10542',
  },
  idea: 'If the lowest loss is known, the slope itself tells how far to go; Boris Polyak proposed it in 1969, and the learning rate only sets a limit.',
  hyperparameters: [
    {
      name: 'f_min',
      symbol: 'f_min',
      default: 0,
      minimum: -1e12,
      maximum: 1e12,
      scale: 'linear',
      slider: [-10, 10],
      meaning: 'The lowest loss there is; set too high, the run ends at that height',
    },
  ],
  rule: `
    a = gnorm > 0 ? min(lr, (f - f_min)/gnorm^2) : 0
    x = x - a*g
  `,
  rate: { default: 1, from: 'Optax', scale: 'fixed', factor: 1 },
  libraries: {
    optax: {
      name: 'optax.polyak_sgd',
      arguments: 'max_learning_rate={lr}, f_min={f_min}',
      constantRate: true,
      defaults: { lr: 1, f_min: 0 },
      same: true,
    },
  },
  differences: [
    'Where the loss lies below f_min the step goes uphill, in Optax as here.',
    'Optax can also scale the step and add a number to the squared gradient; both are left at 1 and 0.',
  ],
});
