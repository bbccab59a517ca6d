/** Adam: momentum over RMSProp, with the averages' late start corrected. */
import { defineOptimizer } from '../optimizer';
import { beta1, beta2, epsilon, weightDecay } from './hyperparameters';

export const adam = defineOptimizer({
  id: 'adam',
  name: 'Adam',
  shortName: 'Adam',
  family: 'adaptive',
  source: {
    authors: 'Diederik P. Kingma, Jimmy Ba',
    year: 2015,
    title: 'Adam: A Method for Stochastic Optimization',
    url: 'https://arxiv.org/abs/1412.6980',
  },
  idea: 'It divides the average gradient by the root of the average squared gradient, so a step is about the learning rate long however steep the slope.',
  hyperparameters: [beta1, beta2, epsilon(1e-8), weightDecay],
  rule: `
    g = g + weight_decay*x
    m = beta1*m + (1 - beta1)*g
    v = beta2*v + (1 - beta2)*g^2
    mHat = m/(1 - beta1^t)
    vHat = v/(1 - beta2^t)
    x = x - lr*mHat/(sqrt(vHat) + eps)
  `,
  rate: { default: 0.001, from: 'paper', scale: 'distance', factor: 1 },
  libraries: {
    pytorch: {
      name: 'torch.optim.Adam',
      arguments: 'lr={lr}, betas=({beta1}, {beta2}), eps={eps}, weight_decay={weight_decay}',
      defaults: { lr: 0.001, beta1: 0.9, beta2: 0.999, eps: 1e-8, weight_decay: 0 },
      same: true,
    },
    keras: {
      name: 'keras.optimizers.Adam',
      defaults: { lr: 0.001, beta1: 0.9, beta2: 0.999, eps: 1e-7 },
      same: false,
    },
    optax: {
      name: 'optax.adam',
      arguments: 'learning_rate={lr}, b1={beta1}, b2={beta2}, eps={eps}',
      defaults: { beta1: 0.9, beta2: 0.999, eps: 1e-8 },
      same: true,
    },
    'tensorflow.js': {
      name: 'tf.train.adam',
      arguments: '{lr}, {beta1}, {beta2}, {eps}',
      defaults: { lr: 0.001, beta1: 0.9, beta2: 0.999, eps: 1e-7 },
      same: true,
    },
  },
  differences: [
    'Keras adds eps before correcting the average of squares, where it weighs up to 31.6 times as much at first; visible only if eps is large.',
    'TensorFlow.js multiplies the powers of beta up in single precision, PyTorch computes each in double precision.',
    'PyTorch adds weight decay to the gradient (L2), as here; Keras shrinks the position by lr times weight_decay, as AdamW does.',
  ],
});
