/** RAdam: Adam that waits until its average of squares can be trusted. */
import { defineOptimizer } from '../optimizer';
import { beta1, beta2, epsilon, weightDecay } from './hyperparameters';

export const radam = defineOptimizer({
  id: 'radam',
  name: 'RAdam',
  shortName: 'RAdam',
  family: 'adaptive',
  source: {
    authors:
      'Liyuan Liu, Haoming Jiang, Pengcheng He, Weizhu Chen, Xiaodong Liu, Jianfeng Gao, Jiawei Han',
    year: 2020,
    title: 'On the Variance of the Adaptive Learning Rate and Beyond',
    url: 'https://arxiv.org/abs/1908.03265',
  },
  idea: 'Adam with a warm-up of its own: plain momentum for the first five steps, then a division by the gradient size that comes in gradually.',
  hyperparameters: [beta1, beta2, epsilon(1e-8), weightDecay],
  rule: `
    g = g + weight_decay*x
    m = beta1*m + (1 - beta1)*g
    v = beta2*v + (1 - beta2)*g^2
    mHat = m/(1 - beta1^t)
    rhoInf = 2/(1 - beta2) - 1
    rho = rhoInf - 2*t*beta2^t/(1 - beta2^t)
    r = sqrt((rho - 4)*(rho - 2)*rhoInf/((rhoInf - 4)*(rhoInf - 2)*rho))
    x = x - lr*mHat*(rho > 5 ? r*sqrt(1 - beta2^t)/(sqrt(v) + eps) : 1)
  `,
  rate: { default: 0.001, from: 'PyTorch', scale: 'gradient', factor: 2 },
  libraries: {
    pytorch: {
      name: 'torch.optim.RAdam',
      arguments: 'lr={lr}, betas=({beta1}, {beta2}), eps={eps}, weight_decay={weight_decay}',
      defaults: { lr: 0.001, beta1: 0.9, beta2: 0.999, eps: 1e-8, weight_decay: 0 },
      same: true,
    },
    optax: {
      name: 'optax.radam',
      defaults: { beta1: 0.9, beta2: 0.999, eps: 1e-8 },
      same: false,
    },
  },
  differences: [
    'The first steps are not scaled by the gradient: on a steep slope they explode unless the rate is as small as for gradient descent.',
    'PyTorch divides by the gradient size where rho is above 5, Optax from 5 on.',
    'Optax adds eps after the correction, PyTorch before it: below 1e-8.',
  ],
});
