/** Adamax: Adam with the largest recent gradient in place of the root mean square. */
import { defineOptimizer } from '../optimizer';
import { adam } from './adam';
import { beta1, decayRate, epsilon, weightDecay } from './hyperparameters';

export const adamax = defineOptimizer({
  id: 'adamax',
  name: 'Adamax',
  shortName: 'Adamax',
  family: 'adaptive',
  source: adam.source,
  idea: 'Adam that divides by the largest recent gradient, slowly forgotten, instead of by a root mean square.',
  hyperparameters: [
    beta1,
    decayRate('beta2', 0.999, 'How slowly the largest gradient is forgotten'),
    epsilon(1e-8),
    weightDecay,
  ],
  rule: `
    g = g + weight_decay*x
    m = beta1*m + (1 - beta1)*g
    u = max(beta2*u, abs(g) + eps)
    x = x - lr/(1 - beta1^t)*m/u
  `,
  rate: { default: 0.002, from: 'paper', scale: 'distance', factor: 1 },
  libraries: {
    pytorch: {
      name: 'torch.optim.Adamax',
      arguments: 'lr={lr}, betas=({beta1}, {beta2}), eps={eps}, weight_decay={weight_decay}',
      defaults: { lr: 0.002, beta1: 0.9, beta2: 0.999, eps: 1e-8, weight_decay: 0 },
      same: true,
    },
    keras: {
      name: 'keras.optimizers.Adamax',
      defaults: { lr: 0.001, beta1: 0.9, beta2: 0.999, eps: 1e-7 },
      same: false,
    },
    optax: {
      name: 'optax.adamax',
      arguments: 'learning_rate={lr}, b1={beta1}, b2={beta2}, eps={eps}',
      defaults: { beta1: 0.9, beta2: 0.999, eps: 1e-8 },
      same: true,
    },
    'tensorflow.js': {
      name: 'tf.train.adamax',
      defaults: { lr: 0.002, beta1: 0.9, beta2: 0.999, eps: 1e-7 },
      same: false,
    },
  },
  differences: [
    'PyTorch and Optax add eps to the gradient before the maximum, Keras and TensorFlow.js to the result, the paper nowhere: about 1e-9 on ordinary slopes.',
  ],
});
