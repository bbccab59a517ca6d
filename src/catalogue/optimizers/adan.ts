/** Adan: Nesterov momentum estimated from the change of the gradient. */
import { defineOptimizer } from '../optimizer';
import { decayRate, decoupledWeightDecay, epsilon } from './hyperparameters';

export const adan = defineOptimizer({
  id: 'adan',
  name: 'Adan',
  shortName: 'Adan',
  family: 'adaptive',
  source: {
    authors: 'Xingyu Xie, Pan Zhou, Huan Li, Zhouchen Lin, Shuicheng Yan',
    year: 2022,
    title: 'Adan: Adaptive Nesterov Momentum Algorithm for Faster Optimizing Deep Models',
    url: 'https://arxiv.org/abs/2208.06677',
  },
  idea: 'Adam that also averages how the gradient changes from step to step, and so looks ahead without a second gradient.',
  hyperparameters: [
    decayRate('beta1', 0.98, 'How much of the past the average gradient keeps'),
    decayRate('beta2', 0.92, 'How much of the past the average change of the gradient keeps'),
    decayRate('beta3', 0.99, 'How much of the past the average squared gradient keeps'),
    epsilon(1e-8),
    {
      ...epsilon(1e-8, 'Keeps the root away from 0'),
      name: 'eps_root',
      symbol: 'eps_root',
    },
    decoupledWeightDecay(0),
  ],
  rule: `
    d = t == 1 ? 0 : g - gPrevious
    m = beta1*m + (1 - beta1)*g
    v = beta2*v + (1 - beta2)*d
    n = beta3*n + (1 - beta3)*(g + (1 - beta2)*d)^2
    mHat = m/(1 - beta1^t)
    vHat = v/(1 - beta2^t)
    nHat = n/(1 - beta3^t)
    u = (mHat + (1 - beta2)*vHat)/(sqrt(nHat + eps_root) + eps)
    x = x - lr*(u + weight_decay*x)
    gPrevious = g
  `,
  rate: { default: 0.001, from: "the authors' code", scale: 'distance', factor: 2 },
  libraries: {
    optax: {
      name: 'optax.adan',
      arguments:
        'learning_rate={lr}, b1={beta1}, b2={beta2}, b3={beta3}, eps={eps}, eps_root={eps_root}, weight_decay={weight_decay}',
      defaults: {
        beta1: 0.98,
        beta2: 0.92,
        beta3: 0.99,
        eps: 1e-8,
        eps_root: 1e-8,
        weight_decay: 0,
      },
      same: true,
    },
  },
  differences: [
    "Optax, as here, weighs the average change by 1 - beta2 = 0.08; the paper and its authors' code weigh it by 0.92.",
    "Optax subtracts lr times weight_decay times the position; the authors' code divides the position by 1 + lr times weight_decay.",
  ],
});
