/** NAdam: Adam with Nesterov's look-ahead. */
import { defineOptimizer } from '../optimizer';
import { beta1, beta2, epsilon, weightDecay } from './hyperparameters';

export const nadam = defineOptimizer({
  id: 'nadam',
  name: 'NAdam',
  shortName: 'NAdam',
  family: 'adaptive',
  source: {
    authors: 'Timothy Dozat',
    year: 2016,
    title: 'Incorporating Nesterov Momentum into Adam',
    url: 'https://openreview.net/forum?id=OM0jvwB8jIp57ZJjtNEZ',
  },
  idea: "Adam that mixes the coming step's momentum with the present gradient, as Nesterov does, while the momentum slowly warms up.",
  hyperparameters: [
    beta1,
    beta2,
    epsilon(1e-8),
    {
      name: 'momentum_decay',
      symbol: 'psi',
      default: 0.004,
      minimum: 0,
      maximum: 1e3,
      scale: 'logarithmic',
      slider: [1e-4, 1],
      meaning: 'How fast the momentum warms up from half of beta1 to beta1',
    },
    weightDecay,
  ],
  rule: `
    init muProduct = 1
    g = g + weight_decay*x
    m = beta1*m + (1 - beta1)*g
    v = beta2*v + (1 - beta2)*g^2
    mu = beta1*(1 - 0.5*0.96^(t*momentum_decay))
    muNext = beta1*(1 - 0.5*0.96^((t + 1)*momentum_decay))
    muProduct = muProduct*mu
    d = sqrt(v/(1 - beta2^t)) + eps
    x = x - lr*(1 - mu)/(1 - muProduct)*g/d
    x = x - lr*muNext/(1 - muProduct*muNext)*m/d
  `,
  rate: { default: 0.002, from: 'PyTorch', scale: 'distance', factor: 1 },
  libraries: {
    pytorch: {
      name: 'torch.optim.NAdam',
      arguments:
        'lr={lr}, betas=({beta1}, {beta2}), eps={eps}, momentum_decay={momentum_decay}, weight_decay={weight_decay}',
      defaults: {
        lr: 0.002,
        beta1: 0.9,
        beta2: 0.999,
        eps: 1e-8,
        momentum_decay: 0.004,
        weight_decay: 0,
      },
      same: true,
    },
    keras: {
      name: 'keras.optimizers.Nadam',
      arguments: 'learning_rate={lr}, beta_1={beta1}, beta_2={beta2}, epsilon={eps}',
      only: { momentum_decay: 1 },
      defaults: { lr: 0.001, beta1: 0.9, beta2: 0.999, eps: 1e-7, momentum_decay: 1 },
      same: true,
    },
    optax: {
      name: 'optax.nadam',
      defaults: { beta1: 0.9, beta2: 0.999, eps: 1e-8 },
      same: false,
    },
  },
  differences: [
    'Keras warms the momentum up within some fifty steps: it is this rule with momentum_decay = 1.',
    'Optax has no warm-up at all; its form is the Optax variant.',
    'PyTorch 1.13 had a defect here and does not agree with later versions.',
  ],
});
