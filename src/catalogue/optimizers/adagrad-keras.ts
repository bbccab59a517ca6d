/** Adagrad as Keras, Optax and TensorFlow.js write it. */
import { defineOptimizer } from '../optimizer';
import { adagrad } from './adagrad';
import { epsilon, weightDecay } from './hyperparameters';

export const adagradKeras = defineOptimizer({
  id: 'adagrad-keras',
  name: 'Adagrad, Keras variant',
  shortName: 'Adagrad Keras',
  family: 'adaptive',
  variantOf: 'adagrad',
  source: adagrad.source,
  idea: 'Adagrad whose sum of squares begins at 0.1, so that the first step is no longer the full learning rate where slopes are gentle.',
  hyperparameters: [
    {
      name: 'initial_accumulator',
      symbol: 's_0',
      default: 0.1,
      minimum: 0,
      maximum: 1e12,
      scale: 'linear',
      slider: [0, 1],
      meaning: 'Where the sum of squared gradients begins',
    },
    epsilon(1e-7),
    weightDecay,
  ],
  rule: `
    init s = initial_accumulator
    g = g + weight_decay*x
    s = s + g^2
    x = x - lr*g/sqrt(s + eps)
  `,
  rate: { default: 0.001, from: 'Keras', scale: 'distance', factor: 5 },
  libraries: {
    keras: {
      name: 'keras.optimizers.Adagrad',
      arguments:
        'learning_rate={lr}, initial_accumulator_value={initial_accumulator}, epsilon={eps}',
      defaults: { lr: 0.001, initial_accumulator: 0.1, eps: 1e-7 },
      same: true,
    },
    optax: {
      name: 'optax.adagrad',
      arguments: 'learning_rate={lr}, initial_accumulator_value={initial_accumulator}, eps={eps}',
      defaults: { initial_accumulator: 0.1, eps: 1e-7 },
      same: true,
    },
    'tensorflow.js': {
      name: 'tf.train.adagrad',
      arguments: '{lr}, {initial_accumulator}',
      only: { eps: 1e-7 },
      defaults: { initial_accumulator: 0.1, eps: 1e-7 },
      same: true,
    },
  },
  differences: [
    'PyTorch adds eps outside the root and begins the sum at 0.',
    'Keras decays weights apart from the gradient; here weight_decay is added to the gradient, as everywhere on this page but in methods defined otherwise.',
  ],
});
