/** NAdam as Optax writes it: without the momentum's warm-up. */
import { defineOptimizer } from '../optimizer';
import { beta1, beta2, epsilon, weightDecay } from './hyperparameters';
import { nadam } from './nadam';

export const nadamOptax = defineOptimizer({
  id: 'nadam-optax',
  name: 'NAdam, Optax variant',
  shortName: 'NAdam Optax',
  family: 'adaptive',
  variantOf: 'nadam',
  source: nadam.source,
  idea: 'NAdam with full momentum from the first step: Adam whose average already counts the present gradient once more.',
  hyperparameters: [beta1, beta2, epsilon(1e-8), weightDecay],
  rule: `
    g = g + weight_decay*x
    m = beta1*m + (1 - beta1)*g
    v = beta2*v + (1 - beta2)*g^2
    mHat = beta1*m/(1 - beta1^(t + 1)) + (1 - beta1)*g/(1 - beta1^t)
    vHat = v/(1 - beta2^t)
    x = x - lr*mHat/(sqrt(vHat) + eps)
  `,
  rate: { default: 0.002, from: 'PyTorch', scale: 'distance', factor: 1 },
  libraries: {
    optax: {
      name: 'optax.nadam',
      arguments: 'learning_rate={lr}, b1={beta1}, b2={beta2}, eps={eps}',
      defaults: { beta1: 0.9, beta2: 0.999, eps: 1e-8 },
      same: true,
    },
  },
  differences: [
    'PyTorch and Keras warm the momentum up: their first step is 1.06 learning rates long, this one 1.47.',
  ],
});
