/** Adadelta: the length of past steps takes the learning rate's place. */
import { defineOptimizer } from '../optimizer';
import { decayRate, epsilon, weightDecay } from './hyperparameters';

export const adadelta = defineOptimizer({
  id: 'adadelta',
  name: 'Adadelta',
  shortName: 'Adadelta',
  family: 'adaptive',
  source: {
    authors: 'Matthew D. Zeiler',
    year: 2012,
    title: 'ADADELTA: An Adaptive Learning Rate Method',
    url: 'https://arxiv.org/abs/1212.5701',
  },
  idea: 'It scales each step by the usual length of its own past steps; as those begin at nearly nothing, it takes long to get going.',
  hyperparameters: [
    decayRate('rho', 0.95, 'How much of the past both running averages keep'),
    epsilon(1e-6, 'Sets the length of the first steps, and keeps the division finite'),
    weightDecay,
  ],
  rule: `
    g = g + weight_decay*x
    v = rho*v + (1 - rho)*g^2
    d = sqrt(u + eps)/sqrt(v + eps)*g
    u = rho*u + (1 - rho)*d^2
    x = x - lr*d
  `,
  rate: { default: 1, from: 'paper', scale: 'fixed', factor: 10 },
  libraries: {
    pytorch: {
      name: 'torch.optim.Adadelta',
      arguments: 'lr={lr}, rho={rho}, eps={eps}, weight_decay={weight_decay}',
      defaults: { lr: 1, rho: 0.9, eps: 1e-6, weight_decay: 0 },
      same: true,
    },
    keras: {
      name: 'keras.optimizers.Adadelta',
      arguments: 'learning_rate={lr}, rho={rho}, epsilon={eps}',
      defaults: { lr: 0.001, rho: 0.95, eps: 1e-7 },
      same: true,
    },
    optax: {
      name: 'optax.adadelta',
      arguments: 'learning_rate={lr}, rho={rho}, eps={eps}',
      defaults: { rho: 0.9, eps: 1e-6 },
      same: true,
    },
    'tensorflow.js': {
      name: 'tf.train.adadelta',
      defaults: { lr: 0.001, rho: 0.95, eps: 1e-7 },
      same: false,
    },
  },
  differences: [
    'PyTorch, Keras and Optax follow the paper to the last digits and differ in their defaults alone.',
    "The paper has no learning rate, that is 1; with Keras's default of 0.001 it practically stands still.",
    'TensorFlow.js 4.22 divides by the average from before this gradient, so its first step is not scaled at all; its small default rate hides the defect.',
  ],
});
