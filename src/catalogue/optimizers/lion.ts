/** Lion: only the sign of a momentum, found by a search over programs. */
import { defineOptimizer } from '../optimizer';
import { decayRate, decoupledWeightDecay } from './hyperparameters';

export const lion = defineOptimizer({
  id: 'lion',
  name: 'Lion',
  shortName: 'Lion',
  family: 'sign',
  source: {
    authors: 'Xiangning Chen, Chen Liang, Da Huang, Esteban Real and others',
    year: 2023,
    title: 'Symbolic Discovery of Optimization Algorithms',
    url: 'https://arxiv.org/abs/2302.06675',
  },
  idea: 'Every coordinate moves by exactly the learning rate, in the direction of the sign of its averaged gradient.',
  hyperparameters: [
    decayRate('beta1', 0.9, 'How much of the memory the direction of this step keeps'),
    decayRate('beta2', 0.99, 'How much of the past the memory keeps'),
    decoupledWeightDecay(0.001),
  ],
  rule: `
    d = sign(beta1*m + (1 - beta1)*g) + weight_decay*x
    m = beta2*m + (1 - beta2)*g
    x = x - lr*d
  `,
  rate: { default: 1e-4, from: "the authors' code", scale: 'distance', factor: 0.2 },
  libraries: {
    keras: {
      name: 'keras.optimizers.Lion',
      arguments: 'learning_rate={lr}, beta_1={beta1}, beta_2={beta2}, weight_decay={weight_decay}',
      refuses: { beta1: 0 },
      defaults: { lr: 0.001, beta1: 0.9, beta2: 0.99, weight_decay: 0 },
      same: true,
    },
    optax: {
      name: 'optax.lion',
      arguments: 'learning_rate={lr}, b1={beta1}, b2={beta2}, weight_decay={weight_decay}',
      defaults: { beta1: 0.9, beta2: 0.99, weight_decay: 0.001 },
      same: true,
    },
  },
  differences: [
    'Optax decays weights by 0.001 unless told otherwise, Keras not at all; PyTorch has no Lion.',
  ],
});
