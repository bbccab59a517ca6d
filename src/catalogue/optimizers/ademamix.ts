/** AdEMAMix: Adam with a second, very long memory. */
import { defineOptimizer } from '../optimizer';
import { beta1, beta2, decayRate, decoupledWeightDecay, epsilon } from './hyperparameters';

export const ademamix = defineOptimizer({
  id: 'ademamix',
  name: 'AdEMAMix',
  shortName: 'AdEMAMix',
  family: 'adaptive',
  source: {
    authors: 'Matteo Pagliardini, Pierre Ablin, David Grangier',
    year: 2024,
    title: 'The AdEMAMix Optimizer: Better, Faster, Older',
    url: 'https://arxiv.org/abs/2409.03137',
  },
  idea: 'Adam with two memories of the gradient, a quick one and one that reaches back thousands of steps; on short runs the long one hardly fills.',
  hyperparameters: [
    beta1,
    beta2,
    decayRate('beta3', 0.9999, 'How much of the past the long memory keeps'),
    {
      name: 'alpha',
      symbol: 'alpha',
      default: 5,
      minimum: 0,
      maximum: 1e3,
      scale: 'linear',
      slider: [0, 20],
      meaning: 'How much the long memory counts',
    },
    epsilon(1e-8),
    decoupledWeightDecay(0),
  ],
  rule: `
    m = beta1*m + (1 - beta1)*g
    n = beta3*n + (1 - beta3)*g
    v = beta2*v + (1 - beta2)*g^2
    mHat = m/(1 - beta1^t)
    vHat = v/(1 - beta2^t)
    u = (mHat + alpha*n)/(sqrt(vHat) + eps)
    x = x - lr*(u + weight_decay*x)
  `,
  rate: { default: 0.001, from: "the authors' code", scale: 'distance', factor: 1 },
  libraries: {
    optax: {
      name: 'optax.contrib.ademamix',
      arguments:
        'learning_rate={lr}, b1={beta1}, b2={beta2}, b3={beta3}, alpha={alpha}, eps={eps}, weight_decay={weight_decay}',
      defaults: {
        beta1: 0.9,
        beta2: 0.999,
        beta3: 0.9999,
        alpha: 5,
        eps: 1e-8,
        weight_decay: 0,
      },
      same: true,
    },
  },
  differences: [
    'The paper raises alpha and beta3 slowly over the run; here they stay constant, as in Optax without schedules.',
  ],
});
