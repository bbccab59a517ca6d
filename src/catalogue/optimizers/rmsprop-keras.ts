/** RMSProp as Keras writes it: eps under the root, the rate inside the momentum. */
import { defineOptimizer } from '../optimizer';
import { choice, decayRate, epsilon, momentum, weightDecay } from './hyperparameters';
import { rmsprop } from './rmsprop';

export const rmspropKeras = defineOptimizer({
  id: 'rmsprop-keras',
  name: 'RMSProp, Keras variant',
  shortName: 'RMSProp Keras',
  family: 'adaptive',
  variantOf: 'rmsprop',
  source: rmsprop.source,
  idea: 'RMSProp with eps under the root, where even a small one bounds the step near a minimum, and with the learning rate inside the momentum.',
  hyperparameters: [
    decayRate('alpha', 0.9, 'How much of the past the average squared gradient keeps'),
    epsilon(1e-7),
    { ...momentum, default: 0 },
    choice('centered', 'Divides by the spread of the gradients around their mean instead'),
    weightDecay,
  ],
  rule: `
    g = g + weight_decay*x
    s = alpha*s + (1 - alpha)*g^2
    a = alpha*a + (1 - alpha)*g
    d = sqrt((centered ? s - a^2 : s) + eps)
    b = momentum*b + lr*g/d
    x = x - b
  `,
  rate: { default: 0.001, from: 'Keras', scale: 'distance', factor: 0.5 },
  libraries: {
    keras: {
      name: 'keras.optimizers.RMSprop',
      arguments:
        'learning_rate={lr}, rho={alpha}, momentum={momentum}, epsilon={eps}, centered={centered}',
      defaults: { lr: 0.001, alpha: 0.9, eps: 1e-7, momentum: 0, centered: 0 },
      same: true,
    },
    optax: {
      name: 'optax.rmsprop',
      arguments:
        'learning_rate={lr}, decay={alpha}, eps={eps}, centered={centered}, momentum={momentum}',
      defaults: { alpha: 0.9, eps: 1e-8, centered: 0 },
      same: true,
    },
    'tensorflow.js': {
      name: 'tf.train.rmsprop',
      arguments: '{lr}, {alpha}, {momentum}, {eps}',
      only: { centered: 0 },
      defaults: { alpha: 0.9, eps: 1e-7, momentum: 0, centered: 0 },
      same: false,
    },
  },
  differences: [
    'PyTorch adds eps outside the root, and keeps the learning rate outside the momentum.',
    'TensorFlow.js agrees unless centred; centred, its version 4.22 subtracts eps and ends in NaN.',
    'Keras calls alpha rho, and decays weights apart from the gradient; here weight_decay is added to the gradient.',
  ],
});
