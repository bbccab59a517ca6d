/** Gradient descent: straight down, as far as the slope is steep. */
import { defineOptimizer } from '../optimizer';
import { weightDecay } from './hyperparameters';

export const sgd = defineOptimizer({
  id: 'sgd',
  name: 'Gradient descent',
  shortName: 'GD',
  family: 'plain',
  source: {
    authors: 'Augustin-Louis Cauchy',
    year: 1847,
    title: "Méthode générale pour la résolution des systèmes d'équations simultanées",
    // Cauchy's note has no lasting address; this is Lemaréchal's history of it.
    url: 'https://www.math.uni-bielefeld.de/documenta/vol-ismp/40_lemarechal-claude.pdf',
  },
  idea: 'Each step goes straight downhill, and its length is the learning rate times the slope.',
  hyperparameters: [weightDecay],
  rule: `
    g = g + weight_decay*x
    x = x - lr*g
  `,
  rate: { default: 0.001, from: 'PyTorch', scale: 'gradient', factor: 1 },
  stableBelow: '2 / lambda',
  libraries: {
    pytorch: {
      name: 'torch.optim.SGD',
      arguments: 'lr={lr}, weight_decay={weight_decay}',
      defaults: { lr: 0.001, weight_decay: 0 },
      same: true,
    },
    keras: {
      name: 'keras.optimizers.SGD',
      arguments: 'learning_rate={lr}',
      defaults: { lr: 0.01 },
      same: true,
    },
    optax: { name: 'optax.sgd', arguments: 'learning_rate={lr}', defaults: {}, same: true },
    'tensorflow.js': { name: 'tf.train.sgd', arguments: '{lr}', defaults: {}, same: true },
  },
  differences: [
    'PyTorch adds weight decay to the gradient (L2), as here; Keras shrinks the position by lr times weight_decay instead.',
  ],
});
