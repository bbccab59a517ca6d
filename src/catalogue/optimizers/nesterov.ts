/** Nesterov's accelerated gradient: momentum that looks ahead. */
import { defineOptimizer } from '../optimizer';
import { momentum, weightDecay } from './hyperparameters';

export const nesterov = defineOptimizer({
  id: 'nesterov',
  name: 'Nesterov',
  shortName: 'Nesterov',
  family: 'momentum',
  source: {
    authors: 'Yurii Nesterov',
    year: 1983,
    title: 'A method for solving the convex programming problem with convergence rate O(1/k²)',
    url: 'https://www.mathnet.ru/eng/dan46009',
  },
  idea: 'Momentum that measures the slope where its speed is about to carry it, and so brakes before it overshoots.',
  hyperparameters: [momentum, weightDecay],
  rule: `
    g = g + weight_decay*x
    b = t == 1 ? g : momentum*b + g
    x = x - lr*(g + momentum*b)
  `,
  rate: { default: 0.001, from: 'PyTorch', scale: 'gradient', factor: 0.25 },
  stableBelow: '2 * (1 + momentum) / ((1 + 2 * momentum) * lambda)',
  libraries: {
    pytorch: {
      name: 'torch.optim.SGD',
      arguments: 'lr={lr}, momentum={momentum}, nesterov=True, weight_decay={weight_decay}',
      refuses: { momentum: 0 },
      defaults: { lr: 0.001, momentum: 0, weight_decay: 0 },
      same: true,
    },
    keras: {
      name: 'keras.optimizers.SGD',
      arguments: 'learning_rate={lr}, momentum={momentum}, nesterov=True',
      constantRate: true,
      defaults: { lr: 0.01, momentum: 0 },
      same: true,
    },
    optax: {
      name: 'optax.sgd',
      arguments: 'learning_rate={lr}, momentum={momentum}, nesterov=True',
      defaults: {},
      same: true,
    },
    'tensorflow.js': {
      name: 'tf.train.momentum',
      arguments: '{lr}, {momentum}, true',
      defaults: {},
      same: true,
    },
  },
  differences: [
    'All libraries show the look-ahead point, as Sutskever and others rewrote the method in 2013: the gradient is taken at the point that is drawn.',
    'Keras keeps the learning rate inside the velocity, the others outside: the same path while the rate is constant, another one under a schedule.',
    'Keras shrinks the position by lr times weight_decay, where PyTorch adds weight decay to the gradient.',
  ],
});
