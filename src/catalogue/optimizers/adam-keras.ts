/** Adam as Keras writes it, and as section 2 of the paper suggests: corrections folded into the rate. */
import { defineOptimizer } from '../optimizer';
import { adam } from './adam';
import { beta1, beta2, choice, epsilon, weightDecay } from './hyperparameters';

export const adamKeras = defineOptimizer({
  id: 'adam-keras',
  name: 'Adam, Keras variant',
  shortName: 'Adam Keras',
  family: 'adaptive',
  variantOf: 'adam',
  source: adam.source,
  idea: 'Adam with both corrections folded into the learning rate, which leaves eps uncorrected and so stronger in the first steps.',
  hyperparameters: [
    beta1,
    beta2,
    epsilon(1e-7),
    choice('amsgrad', 'Divides by the largest average of squares so far'),
    weightDecay,
  ],
  rule: `
    g = g + weight_decay*x
    m = beta1*m + (1 - beta1)*g
    v = beta2*v + (1 - beta2)*g^2
    vMax = max(vMax, v)
    a = lr*sqrt(1 - beta2^t)/(1 - beta1^t)
    x = x - a*m/(sqrt(amsgrad ? vMax : v) + eps)
  `,
  rate: { default: 0.001, from: 'paper', scale: 'distance', factor: 1 },
  libraries: {
    keras: {
      name: 'keras.optimizers.Adam',
      arguments:
        'learning_rate={lr}, beta_1={beta1}, beta_2={beta2}, epsilon={eps}, amsgrad={amsgrad}',
      defaults: { lr: 0.001, beta1: 0.9, beta2: 0.999, eps: 1e-7, amsgrad: 0 },
      same: true,
    },
  },
  differences: [
    'In PyTorch, Optax and TensorFlow.js eps is added after the correction: with eps = 1e-8 the paths differ by some 1e-8, with 0.1 visibly.',
    'Keras decays weights apart from the gradient, as AdamW does; here weight_decay is added to the gradient.',
  ],
});
