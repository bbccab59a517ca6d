/** Newton's method: straight to where the local paraboloid is flat. */
import { defineOptimizer } from '../optimizer';

export const newton = defineOptimizer({
  id: 'newton',
  name: 'Newton',
  shortName: 'Newton',
  family: 'second order',
  source: {
    authors: 'Jorge Nocedal, Stephen J. Wright',
    year: 2006,
    title: 'Numerical Optimization, chapter 3',
    url: 'https://doi.org/10.1007/978-0-387-40065-5',
  },
  idea: 'It jumps to where the paraboloid that fits slope and curvature here is flat: the very minimum on a quadratic bowl, but a saddle or a maximum just as gladly.',
  hyperparameters: [],
  rule: 'x = x - lr*newton',
  rate: { default: 1, from: 'the textbooks', scale: 'fixed', factor: 1 },
  libraries: {},
  differences: [
    'The pure method, with learning rate 1, has no line search: it neither checks that the loss falls nor avoids maxima. Where the Hessian is singular there is no step.',
  ],
});
