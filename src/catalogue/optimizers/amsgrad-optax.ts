/** AMSGrad as Optax writes it: the maximum of corrected averages. */
import { defineOptimizer } from '../optimizer';
import { amsgrad } from './amsgrad';
import { beta1, beta2, epsilon, weightDecay } from './hyperparameters';

export const amsgradOptax = defineOptimizer({
  id: 'amsgrad-optax',
  name: 'AMSGrad, Optax variant',
  shortName: 'AMSGrad Optax',
  family: 'adaptive',
  variantOf: 'amsgrad',
  source: amsgrad.source,
  idea: 'AMSGrad that corrects the average of squares before it takes the maximum, so the large corrections of the first steps stay in it.',
  hyperparameters: [beta1, beta2, epsilon(1e-8), weightDecay],
  rule: `
    g = g + weight_decay*x
    m = beta1*m + (1 - beta1)*g
    v = beta2*v + (1 - beta2)*g^2
    mHat = m/(1 - beta1^t)
    vHat = v/(1 - beta2^t)
    vMax = max(vMax, vHat)
    x = x - lr*mHat/(sqrt(vMax) + eps)
  `,
  rate: { default: 0.001, from: 'PyTorch', scale: 'distance', factor: 1 },
  libraries: {
    optax: {
      name: 'optax.amsgrad',
      arguments: 'learning_rate={lr}, b1={beta1}, b2={beta2}, eps={eps}',
      defaults: { beta1: 0.9, beta2: 0.999, eps: 1e-8 },
      same: true,
    },
  },
  differences: [
    'PyTorch and Keras take the maximum first and correct it afterwards; on a steep start the paths part visibly.',
  ],
});
