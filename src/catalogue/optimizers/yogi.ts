/** Yogi: Adam whose average of squares grows and shrinks at a bounded pace. */
import { defineOptimizer } from '../optimizer';
import { beta1, decayRate, epsilon, weightDecay } from './hyperparameters';

export const yogi = defineOptimizer({
  id: 'yogi',
  name: 'Yogi',
  shortName: 'Yogi',
  family: 'adaptive',
  source: {
    authors: 'Manzil Zaheer, Sashank J. Reddi, Devendra Sachan, Satyen Kale, Sanjiv Kumar',
    year: 2018,
    title: 'Adaptive Methods for Nonconvex Optimization',
    url: 'https://papers.nips.cc/paper/8186-adaptive-methods-for-nonconvex-optimization',
  },
  idea: 'Adam whose memory of large gradients fades only slowly when small ones follow, so that its rate cannot suddenly jump up.',
  hyperparameters: [
    beta1,
    decayRate('beta2', 0.999, 'How slowly the memory of squared gradients moves'),
    epsilon(1e-3),
    weightDecay,
  ],
  rule: `
    init m = 1e-6
    init v = 1e-6
    g = g + weight_decay*x
    m = beta1*m + (1 - beta1)*g
    v = v - (1 - beta2)*sign(v - g^2)*g^2
    mHat = m/(1 - beta1^t)
    vHat = v/(1 - beta2^t)
    x = x - lr*mHat/(sqrt(vHat) + eps)
  `,
  rate: { default: 0.01, from: 'paper', scale: 'distance', factor: 2 },
  libraries: {
    optax: {
      name: 'optax.yogi',
      arguments: 'learning_rate={lr}, b1={beta1}, b2={beta2}, eps={eps}',
      defaults: { beta1: 0.9, beta2: 0.999, eps: 1e-3 },
      same: true,
    },
  },
  differences: [
    'Optax begins both memories at 1e-6 rather than 0, as here; even without a gradient the first steps therefore move a little.',
  ],
});
