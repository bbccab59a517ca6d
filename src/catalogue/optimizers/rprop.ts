/** Rprop: each coordinate lengthens or shortens its step by the sign of its gradient alone. */
import { defineOptimizer } from '../optimizer';
import { weightDecay } from './hyperparameters';

export const rprop = defineOptimizer({
  id: 'rprop',
  name: 'Rprop',
  shortName: 'Rprop',
  family: 'sign',
  source: {
    authors: 'Martin Riedmiller, Heinrich Braun',
    year: 1993,
    title: 'A Direct Adaptive Method for Faster Backpropagation Learning: The RPROP Algorithm',
    url: 'https://doi.org/10.1109/ICNN.1993.298623',
  },
  idea: 'Only the sign of the gradient counts: a coordinate lengthens its step while the sign stays and shortens it when the sign turns.',
  hyperparameters: [
    {
      name: 'etaminus',
      symbol: 'eta_minus',
      default: 0.5,
      minimum: 0,
      maximum: 1,
      open: 'both',
      scale: 'linear',
      slider: [0.1, 0.95],
      meaning: 'Shortens a step when the sign of the gradient turns',
    },
    {
      name: 'etaplus',
      symbol: 'eta_plus',
      default: 1.2,
      minimum: 1,
      maximum: 1e3,
      open: 'minimum',
      scale: 'linear',
      slider: [1.01, 2],
      meaning: 'Lengthens a step while the sign of the gradient stays',
    },
    {
      name: 'step_min',
      symbol: 's_min',
      default: 1e-6,
      minimum: 0,
      maximum: 1e6,
      scale: 'logarithmic',
      slider: [1e-9, 1],
      meaning: 'The shortest step',
    },
    {
      name: 'step_max',
      symbol: 's_max',
      default: 50,
      minimum: 0,
      maximum: 1e6,
      open: 'minimum',
      scale: 'logarithmic',
      slider: [1e-3, 1e3],
      meaning: 'The longest step',
    },
    weightDecay,
  ],
  rule: `
    init s = lr
    g = g + weight_decay*x
    c = g*gPrevious
    s = min(max(s*(c > 0 ? etaplus : c < 0 ? etaminus : 1), step_min), step_max)
    gPrevious = c < 0 ? 0 : g
    x = x - s*sign(gPrevious)
  `,
  rate: { default: 0.1, from: 'paper', scale: 'distance', factor: 1 },
  libraries: {
    pytorch: {
      name: 'torch.optim.Rprop',
      arguments: 'lr={lr}, etas=({etaminus}, {etaplus}), step_sizes=({step_min}, {step_max})',
      defaults: { lr: 0.01, etaminus: 0.5, etaplus: 1.2, step_min: 1e-6, step_max: 50 },
      same: true,
    },
    optax: {
      name: 'optax.rprop',
      defaults: { etaminus: 0.5, etaplus: 1.2, step_min: 1e-6, step_max: 50 },
      same: false,
    },
  },
  differences: [
    'The learning rate is only the first step; a schedule has no effect after it.',
    'When the sign turns, the paper takes the last step back; PyTorch skips this step instead, as here.',
    'Optax 0.2.8 lags one step behind: its first update is 0, and each later one is the update before.',
    'PyTorch has no weight decay here.',
  ],
});
