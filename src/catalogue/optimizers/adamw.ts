/** AdamW: Adam with weight decay beside the gradient, not in it. */
import { defineOptimizer } from '../optimizer';
import { beta1, beta2, decoupledWeightDecay, epsilon } from './hyperparameters';

export const adamw = defineOptimizer({
  id: 'adamw',
  name: 'AdamW',
  shortName: 'AdamW',
  family: 'adaptive',
  source: {
    authors: 'Ilya Loshchilov, Frank Hutter',
    year: 2019,
    title: 'Decoupled Weight Decay Regularization',
    url: 'https://arxiv.org/abs/1711.05101',
  },
  idea: 'Adam that shrinks the position directly instead of adding decay to the gradient, where the division by its size would undo it.',
  hyperparameters: [beta1, beta2, epsilon(1e-8), decoupledWeightDecay(0.01)],
  rule: `
    x = x*(1 - lr*weight_decay)
    m = beta1*m + (1 - beta1)*g
    v = beta2*v + (1 - beta2)*g^2
    mHat = m/(1 - beta1^t)
    vHat = v/(1 - beta2^t)
    x = x - lr*mHat/(sqrt(vHat) + eps)
  `,
  rate: { default: 0.001, from: 'paper', scale: 'distance', factor: 1 },
  libraries: {
    pytorch: {
      name: 'torch.optim.AdamW',
      arguments: 'lr={lr}, betas=({beta1}, {beta2}), eps={eps}, weight_decay={weight_decay}',
      defaults: { lr: 0.001, beta1: 0.9, beta2: 0.999, eps: 1e-8, weight_decay: 0.01 },
      same: true,
    },
    keras: {
      name: 'keras.optimizers.AdamW',
      defaults: { lr: 0.001, beta1: 0.9, beta2: 0.999, eps: 1e-7, weight_decay: 0.004 },
      same: false,
    },
    optax: {
      name: 'optax.adamw',
      arguments:
        'learning_rate={lr}, b1={beta1}, b2={beta2}, eps={eps}, weight_decay={weight_decay}',
      defaults: { beta1: 0.9, beta2: 0.999, eps: 1e-8, weight_decay: 1e-4 },
      same: true,
    },
  },
  differences: [
    'The usual decay differs most: 0.01 in PyTorch, 0.004 in Keras, 0.0001 in Optax.',
    'The paper multiplies the decay by the schedule alone; all libraries multiply it by the learning rate as well.',
    'Keras adds eps before the correction, as in its Adam.',
  ],
});
