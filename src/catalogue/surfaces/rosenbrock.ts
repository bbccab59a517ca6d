/** Rosenbrock's banana: a curved valley with a nearly level floor. */
import { defineSurface } from '../surface';

export const rosenbrock = defineSurface({
  id: 'rosenbrock',
  name: 'Rosenbrock',
  group: 'valleys',
  formula: '(1 - x)^2 + 100*(y - x^2)^2',
  view: [
    [-2, 2],
    [-1, 3],
  ],
  starts: [
    { name: 'the classic start', at: [-1.2, 1] },
    { name: 'high in the left arm', at: [-1.5, 2.5] },
    { name: 'above the bend', at: [0, 2] },
  ],
  minima: [[1, 1]],
  tagline: 'a curved, nearly level valley',
  lesson:
    'Finding the curved valley is easy; following its floor to the minimum takes almost all the steps.',
  rates: {
    gradient: 0.0015,
    distance: 0.2,
    momentum: 0.001,
    nesterov: 0.001,
    rmsprop: 0.015,
    nadam: 0.05,
    radam: 0.003,
    lion: 0.01,
    signsgd: 0.003,
  },
  tint: 'logarithm',
  source:
    'Rosenbrock, An Automatic Method for Finding the Greatest or Least Value of a Function, 1960',
});
