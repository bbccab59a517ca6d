/** ADOPT: Adam that never divides a gradient by itself. */
import { defineOptimizer } from '../optimizer';
import { decayRate, decoupledWeightDecay, epsilon } from './hyperparameters';

export const adopt = defineOptimizer({
  id: 'adopt',
  name: 'ADOPT',
  shortName: 'ADOPT',
  family: 'adaptive',
  source: {
    authors: 'Shohei Taniguchi, Keno Harada, Gouki Minegishi and others',
    year: 2024,
    title: 'ADOPT: Modified Adam Can Converge with Any β₂ with the Optimal Rate',
    url: 'https://arxiv.org/abs/2411.02853',
  },
  idea: 'Adam that divides a gradient by the size of earlier ones only, and averages afterwards; its first step only measures and does not move.',
  hyperparameters: [
    decayRate('beta1', 0.9, 'How much of the past the average of scaled gradients keeps'),
    decayRate('beta2', 0.9999, 'How much of the past the average squared gradient keeps'),
    epsilon(1e-6),
    decoupledWeightDecay(0),
  ],
  rule: `
    c = (t - 1)^0.25
    u = max(-c, min(g/max(sqrt(v), eps), c))
    m = beta1*m + (1 - beta1)*u
    v = t == 1 ? g^2 : beta2*v + (1 - beta2)*g^2
    x = x - lr*(m + weight_decay*x)
  `,
  rate: { default: 0.001, from: "the authors' code", scale: 'distance', factor: 2 },
  libraries: {
    optax: {
      name: 'optax.contrib.adopt',
      arguments: 'learning_rate={lr}, b1={beta1}, b2={beta2}, eps={eps}',
      only: { weight_decay: 0 },
      defaults: { beta1: 0.9, beta2: 0.9999, eps: 1e-6 },
      same: true,
    },
  },
  differences: [
    'A scaled gradient is cut off at the fourth root of the number of steps before it, as Optax does by default; the method as first published has no such limit.',
    'Decay shrinks the position past all averages; Optax 0.2.8 has no weight decay here.',
  ],
});
