/** AMSGrad: Adam that never forgets the largest gradients. */
import { defineOptimizer } from '../optimizer';
import { beta1, beta2, choice, epsilon, weightDecay } from './hyperparameters';

export const amsgrad = defineOptimizer({
  id: 'amsgrad',
  name: 'AMSGrad',
  shortName: 'AMSGrad',
  family: 'adaptive',
  source: {
    authors: 'Sashank J. Reddi, Satyen Kale, Sanjiv Kumar',
    year: 2018,
    title: 'On the Convergence of Adam and Beyond',
    url: 'https://arxiv.org/abs/1904.09237',
  },
  idea: 'Adam that divides by the largest average of squares so far, so the rate of a coordinate never grows again; it mends a case where Adam fails to converge.',
  hyperparameters: [
    beta1,
    beta2,
    epsilon(1e-8),
    weightDecay,
    choice('decoupled_weight_decay', 'Decays weights past the averages, as AdamW does'),
  ],
  rule: `
    x = decoupled_weight_decay ? x*(1 - lr*weight_decay) : x
    g = decoupled_weight_decay ? g : g + weight_decay*x
    m = beta1*m + (1 - beta1)*g
    v = beta2*v + (1 - beta2)*g^2
    vMax = max(vMax, v)
    mHat = m/(1 - beta1^t)
    vHat = vMax/(1 - beta2^t)
    x = x - lr*mHat/(sqrt(vHat) + eps)
  `,
  rate: { default: 0.001, from: 'PyTorch', scale: 'distance', factor: 1 },
  libraries: {
    pytorch: {
      name: 'torch.optim.Adam',
      arguments:
        'lr={lr}, betas=({beta1}, {beta2}), eps={eps}, weight_decay={weight_decay}, amsgrad=True',
      only: { decoupled_weight_decay: 0 },
      defaults: {
        lr: 0.001,
        beta1: 0.9,
        beta2: 0.999,
        eps: 1e-8,
        weight_decay: 0,
        decoupled_weight_decay: 0,
      },
      same: true,
    },
    keras: {
      name: 'keras.optimizers.Adam',
      defaults: { lr: 0.001, beta1: 0.9, beta2: 0.999, eps: 1e-7 },
      same: false,
    },
    optax: {
      name: 'optax.amsgrad',
      defaults: { beta1: 0.9, beta2: 0.999, eps: 1e-8 },
      same: false,
    },
  },
  differences: [
    'The paper corrects nothing; PyTorch and Keras take the largest uncorrected average and then correct it; Optax takes the largest corrected one.',
    'Keras adds eps before the correction: its form is the Keras variant of Adam with amsgrad on.',
  ],
});
