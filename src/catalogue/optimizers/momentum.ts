/** Momentum: gradient descent with a heavy ball's inertia. */
import { defineOptimizer } from '../optimizer';
import { momentum as momentumRate, weightDecay } from './hyperparameters';

export const momentum = defineOptimizer({
  id: 'momentum',
  name: 'Momentum',
  shortName: 'Momentum',
  family: 'momentum',
  source: {
    authors: 'Boris Polyak',
    year: 1964,
    title: 'Some methods of speeding up the convergence of iteration methods',
    url: 'https://doi.org/10.1016/0041-5553(64)90137-5',
  },
  idea: 'A ball with inertia: it keeps part of its last step, gathers speed along a valley and rolls through small dips.',
  hyperparameters: [
    momentumRate,
    {
      name: 'dampening',
      symbol: 'tau',
      default: 0,
      minimum: 0,
      maximum: 1,
      scale: 'linear',
      slider: [0, 1],
      meaning: 'Weakens each new gradient by this share, from the second step on',
    },
    weightDecay,
  ],
  rule: `
    g = g + weight_decay*x
    b = t == 1 ? g : momentum*b + (1 - dampening)*g
    x = x - lr*b
  `,
  rate: { default: 0.001, from: 'PyTorch', scale: 'gradient', factor: 0.25 },
  stableBelow: '2 * (1 + momentum) / ((1 - dampening) * lambda)',
  libraries: {
    pytorch: {
      name: 'torch.optim.SGD',
      arguments: 'lr={lr}, momentum={momentum}, dampening={dampening}, weight_decay={weight_decay}',
      defaults: { lr: 0.001, momentum: 0, dampening: 0, weight_decay: 0 },
      same: true,
    },
    keras: {
      name: 'keras.optimizers.SGD',
      arguments: 'learning_rate={lr}, momentum={momentum}',
      only: { dampening: 0 },
      constantRate: true,
      defaults: { lr: 0.01, momentum: 0 },
      same: true,
    },
    optax: {
      name: 'optax.sgd',
      arguments: 'learning_rate={lr}, momentum={momentum}',
      only: { dampening: 0 },
      defaults: {},
      same: true,
    },
    'tensorflow.js': {
      name: 'tf.train.momentum',
      arguments: '{lr}, {momentum}',
      only: { dampening: 0 },
      defaults: {},
      same: true,
    },
  },
  differences: [
    'Keras keeps the learning rate inside the velocity, the others outside: the same path while the rate is constant, another one under a schedule.',
    'PyTorch lets its very first step pass undampened.',
    'Keras shrinks the position by lr times weight_decay, where PyTorch adds weight decay to the gradient.',
  ],
});
