/** AdaBelief: long steps where gradients are as expected. */
import { defineOptimizer } from '../optimizer';
import { beta1, decayRate, epsilon, weightDecay } from './hyperparameters';

export const adabelief = defineOptimizer({
  id: 'adabelief',
  name: 'AdaBelief',
  shortName: 'AdaBelief',
  family: 'adaptive',
  source: {
    authors: 'Juntang Zhuang, Tommy Tang, Yifan Ding and others',
    year: 2020,
    title: 'AdaBelief Optimizer: Adapting Stepsizes by the Belief in Observed Gradients',
    url: 'https://arxiv.org/abs/2010.07468',
  },
  idea: 'Adam that divides by how far gradients stray from their average: it strides along an even slope and steps carefully where the slope changes.',
  hyperparameters: [
    beta1,
    decayRate('beta2', 0.999, 'How much of the past the average squared surprise keeps'),
    epsilon(1e-16),
    {
      ...epsilon(1e-16, 'Added to the average squared surprise at every step'),
      name: 'eps_root',
      symbol: 'eps_root',
    },
    weightDecay,
  ],
  rule: `
    g = g + weight_decay*x
    m = beta1*m + (1 - beta1)*g
    s = beta2*s + (1 - beta2)*(g - m)^2 + eps_root
    mHat = m/(1 - beta1^t)
    sHat = s/(1 - beta2^t)
    x = x - lr*mHat/(sqrt(sHat) + eps)
  `,
  rate: { default: 0.001, from: 'paper', scale: 'distance', factor: 1 },
  libraries: {
    optax: {
      name: 'optax.adabelief',
      arguments: 'learning_rate={lr}, b1={beta1}, b2={beta2}, eps={eps}, eps_root={eps_root}',
      defaults: { beta1: 0.9, beta2: 0.999, eps: 1e-16, eps_root: 1e-16 },
      same: true,
    },
  },
  differences: [
    'In Optax, as here, eps_root is added into the memory at every step and so adds up; the paper has one eps for both places.',
  ],
});
