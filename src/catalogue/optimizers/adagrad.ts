/** Adagrad: each coordinate's rate shrinks with the gradients it has seen. */
import { defineOptimizer } from '../optimizer';
import { epsilon, weightDecay } from './hyperparameters';

export const adagrad = defineOptimizer({
  id: 'adagrad',
  name: 'Adagrad',
  shortName: 'Adagrad',
  family: 'adaptive',
  source: {
    authors: 'John Duchi, Elad Hazan, Yoram Singer',
    year: 2011,
    title: 'Adaptive Subgradient Methods for Online Learning and Stochastic Optimization',
    url: 'https://jmlr.org/papers/v12/duchi11a.html',
  },
  idea: 'Every coordinate divides its steps by the root of all its squared gradients so far, so steep ones slow down and none ever speeds up again.',
  hyperparameters: [
    {
      name: 'lr_decay',
      default: 0,
      minimum: 0,
      maximum: 1e3,
      scale: 'linear',
      slider: [0, 0.1],
      meaning: 'Lets the learning rate itself fall with the step number',
    },
    {
      name: 'initial_accumulator',
      symbol: 's_0',
      default: 0,
      minimum: 0,
      maximum: 1e12,
      scale: 'linear',
      slider: [0, 1],
      meaning: 'Where the sum of squared gradients begins',
    },
    epsilon(1e-10),
    weightDecay,
  ],
  rule: `
    init s = initial_accumulator
    g = g + weight_decay*x
    s = s + g^2
    x = x - lr/(1 + (t - 1)*lr_decay)*g/(sqrt(s) + eps)
  `,
  rate: { default: 0.01, from: 'PyTorch', scale: 'distance', factor: 5 },
  libraries: {
    pytorch: {
      name: 'torch.optim.Adagrad',
      arguments:
        'lr={lr}, lr_decay={lr_decay}, initial_accumulator_value={initial_accumulator}, eps={eps}, weight_decay={weight_decay}',
      defaults: { lr: 0.01, lr_decay: 0, initial_accumulator: 0, eps: 1e-10, weight_decay: 0 },
      same: true,
    },
    keras: {
      name: 'keras.optimizers.Adagrad',
      defaults: { lr: 0.001, initial_accumulator: 0.1, eps: 1e-7 },
      same: false,
    },
    optax: {
      name: 'optax.adagrad',
      defaults: { initial_accumulator: 0.1, eps: 1e-7 },
      same: false,
    },
    'tensorflow.js': {
      name: 'tf.train.adagrad',
      defaults: { initial_accumulator: 0.1, eps: 1e-7 },
      same: false,
    },
  },
  differences: [
    'Keras, Optax and TensorFlow.js add eps under the root and begin the sum at 0.1; PyTorch adds it outside and begins at 0.',
  ],
});
