/** Sign descent: every coordinate moves by the learning rate, whatever the slope. */
import { defineOptimizer } from '../optimizer';
import { weightDecay } from './hyperparameters';

export const signsgd = defineOptimizer({
  id: 'signsgd',
  name: 'Sign descent',
  shortName: 'Sign',
  family: 'sign',
  source: {
    authors: 'Jeremy Bernstein, Yu-Xiang Wang, Kamyar Azizzadenesheli, Anima Anandkumar',
    year: 2018,
    title: 'signSGD: Compressed Optimisation for Non-Convex Problems',
    url: 'https://arxiv.org/abs/1802.04434',
  },
  idea: 'Every coordinate moves by exactly the learning rate, down its own slope, and so rattles about a minimum at that distance for ever.',
  hyperparameters: [weightDecay],
  rule: `
    g = g + weight_decay*x
    x = x - lr*sign(g)
  `,
  rate: {
    default: 0.001,
    from: "Adam's, whose steps have this length; the paper tunes it",
    scale: 'distance',
    factor: 0.2,
  },
  libraries: {
    optax: { name: 'optax.sign_sgd', arguments: 'learning_rate={lr}', defaults: {}, same: true },
  },
  differences: ['Where a library has Lion alone, beta1 = beta2 = 0 makes it this, decay aside.'],
});
