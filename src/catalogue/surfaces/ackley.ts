/** Ackley's function: a sharp funnel in a dimpled plain. */
import { lattice, mirrored } from '../lattice';
import { defineSurface } from '../surface';

const dips = [0, 0.98, 1.98, 2.98, 3.98, 4.98];

export const ackley = defineSurface({
  id: 'ackley',
  name: 'Ackley',
  group: 'many minima',
  formula:
    '-20*exp(-0.2*sqrt(0.5*(x^2 + y^2))) - exp(0.5*(cos(2*pi*x) + cos(2*pi*y))) + exp(1) + 20',
  view: [
    [-5, 5],
    [-5, 5],
  ],
  starts: [
    { name: 'left', at: [-2.6, 1.2] },
    { name: 'upper left', at: [-3.2, 2.4] },
    { name: 'right', at: [4.3, 1.6] },
    { name: 'in the funnel', at: [0.4, -0.3] },
  ],
  minima: mirrored(lattice(dips, dips).slice(1)),
  kinks: [[0, 0]],
  tagline: 'a sharp funnel in a dimpled plain',
  lesson:
    'The dimples hide the funnel: short steps stop at once, long ones follow the slope behind them.',
  rates: {
    gradient: 0.01,
    distance: 0.5,
    momentum: 0.03,
    adagrad: 1,
    rmsprop: 0.3,
    nadam: 0.1,
    lion: 0.04,
    signsgd: 0.015,
  },
  tint: 'linear',
  source: 'Ackley, A Connectionist Machine for Genetic Hillclimbing, 1987',
});
