/** MADGRAD: weighted sums of all gradients, measured from the start. */
import { defineOptimizer } from '../optimizer';
import { epsilon, momentum, weightDecay } from './hyperparameters';

export const madgrad = defineOptimizer({
  id: 'madgrad',
  name: 'MADGRAD',
  shortName: 'MADGRAD',
  family: 'adaptive',
  source: {
    authors: 'Aaron Defazio, Samy Jelassi',
    year: 2021,
    title:
      'Adaptivity without Compromise: A Momentumized, Adaptive, Dual Averaged Gradient Method for Stochastic Optimization',
    url: 'https://arxiv.org/abs/2101.11075',
  },
  idea: 'It sums all gradients, later ones counting more, divides by the cube root of the sum of their squares, and glides towards the point this marks from the start.',
  hyperparameters: [momentum, epsilon(1e-6), weightDecay],
  rule: `
    x0 = t == 1 ? x : x0
    g = g + weight_decay*x
    w = (lr + eps)*sqrt(t)
    s = s + w*g
    v = v + w*g^2
    z = x0 - s/(v^(1/3) + eps)
    x = x + (1 - momentum)*(z - x)
  `,
  rate: { default: 0.01, from: "the authors' code", scale: 'distance', factor: 1 },
  libraries: {
    optax: {
      name: 'optax.contrib.madgrad',
      defaults: { momentum: 0.9, eps: 1e-6, weight_decay: 0 },
      same: false,
    },
  },
  differences: [
    "Its learning rate cannot be compared with any other method's: a step grows with the two-thirds power of the rate and the cube root of the gradient.",
    'Optax 0.2.8 computes the weight of a gradient in single precision, so that its paths differ by about 1e-8.',
  ],
});
