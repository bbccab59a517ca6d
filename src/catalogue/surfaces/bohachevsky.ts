/** Bohachevsky's first function: a bowl with ripples that matter only near the middle. */
import { lattice, mirrored } from '../lattice';
import { defineSurface } from '../surface';

export const bohachevsky = defineSurface({
  id: 'bohachevsky',
  name: 'Bohachevsky',
  group: 'many minima',
  formula: 'x^2 + 2*y^2 - 0.3*cos(3*pi*x) - 0.4*cos(4*pi*y) + 0.7',
  view: [
    [-2, 2],
    [-2, 2],
  ],
  starts: [
    { name: 'lower left', at: [-1.8, -1.8] },
    { name: 'upper left', at: [-1.6, 1.4] },
    { name: 'lower right', at: [1.2, -0.7] },
    { name: 'near the middle', at: [0.6, 0.4] },
  ],
  minima: mirrored(lattice([0, 0.6186, 1.2225], [0, 0.4695, 0.9334])),
  tagline: 'a bowl, rippled in the middle',
  lesson:
    'Far out the bowl wins, near the middle the ripples do: the last stretch is full of traps.',
  rates: { gradient: 0.005, distance: 0.1, signsgd: 0.01 },
  tint: 'linear',
  source:
    'Bohachevsky, Johnson and Stein, Generalized Simulated Annealing for Function Optimization, 1986',
});
