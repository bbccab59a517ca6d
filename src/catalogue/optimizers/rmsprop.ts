/** RMSProp: gradients divided by their recent size. */
import { defineOptimizer } from '../optimizer';
import { choice, decayRate, epsilon, momentum, weightDecay } from './hyperparameters';

export const rmsprop = defineOptimizer({
  id: 'rmsprop',
  name: 'RMSProp',
  shortName: 'RMSProp',
  family: 'adaptive',
  source: {
    authors: 'Tijmen Tieleman, Geoffrey Hinton',
    year: 2012,
    title: 'Lecture 6e: Divide the gradient by a running average of its recent magnitude',
    url: 'https://www.cs.toronto.edu/~tijmen/csc321/slides/lecture_slides_lec6.pdf',
  },
  idea: 'Every coordinate divides its gradient by the recent size of that gradient, so steep and gentle directions move at about the same pace.',
  hyperparameters: [
    decayRate('alpha', 0.9, 'How much of the past the average squared gradient keeps'),
    epsilon(1e-8),
    { ...momentum, default: 0 },
    choice('centered', 'Divides by the spread of the gradients around their mean instead'),
    weightDecay,
  ],
  rule: `
    g = g + weight_decay*x
    s = alpha*s + (1 - alpha)*g^2
    a = alpha*a + (1 - alpha)*g
    d = sqrt(centered ? s - a^2 : s) + eps
    b = momentum*b + g/d
    x = x - lr*b
  `,
  rate: { default: 0.001, from: 'paper', scale: 'distance', factor: 0.5 },
  libraries: {
    pytorch: {
      name: 'torch.optim.RMSprop',
      arguments:
        'lr={lr}, alpha={alpha}, eps={eps}, momentum={momentum}, centered={centered}, weight_decay={weight_decay}',
      defaults: { lr: 0.01, alpha: 0.99, eps: 1e-8, momentum: 0, centered: 0, weight_decay: 0 },
      same: true,
    },
    keras: {
      name: 'keras.optimizers.RMSprop',
      defaults: { lr: 0.001, alpha: 0.9, eps: 1e-7, momentum: 0, centered: 0 },
      same: false,
    },
    optax: {
      name: 'optax.rmsprop',
      arguments:
        'learning_rate={lr}, decay={alpha}, eps={eps}, eps_in_sqrt=False, centered={centered}, momentum={momentum}',
      constantRate: true,
      defaults: { alpha: 0.9, eps: 1e-8, centered: 0 },
      same: false,
    },
    'tensorflow.js': {
      name: 'tf.train.rmsprop',
      defaults: { alpha: 0.9, eps: 1e-7, momentum: 0, centered: 0 },
      same: false,
    },
  },
  differences: [
    'No library corrects for the average beginning at 0: the first step is lr/sqrt(1 - alpha), which is 3.2 lr here and 10 lr with the 0.99 of PyTorch.',
    'Keras, Optax and TensorFlow.js add eps under the root, PyTorch outside; Optax does as PyTorch with eps_in_sqrt=False.',
    'Keras, Optax and TensorFlow.js keep the learning rate inside the momentum, PyTorch outside: another path under a schedule.',
    'Centred, TensorFlow.js 4.22 subtracts eps instead of adding it, and ends in NaN once the spread is below it.',
  ],
});
