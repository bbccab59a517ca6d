/** Griewank's function: waves on a very shallow bowl. */
import { mirrored } from '../lattice';
import { defineSurface } from '../surface';

export const griewank = defineSurface({
  id: 'griewank',
  name: 'Griewank',
  group: 'many minima',
  formula: '1 + (x^2 + y^2)/4000 - cos(x)*cos(y/1.4142135623730951)',
  view: [
    [-10, 10],
    [-10, 10],
  ],
  starts: [
    { name: 'on a crest', at: [6.5, 3.5] },
    { name: 'upper left', at: [-7.5, 5] },
    { name: 'lower right', at: [4.2, -6.3] },
    { name: 'in the corner', at: [8.8, 8.1] },
  ],
  minima: mirrored([
    [0, 0],
    [3.14, 4.438],
    [6.28, 0],
    [9.42, 4.438],
    [0, 8.877],
    [6.28, 8.877],
  ]),
  tagline: 'regular waves on a faint bowl',
  lesson: 'The waves outdo the bowl beneath them, so from inside all dips look alike.',
  rates: { gradient: 0.3, distance: 0.3, momentum: 1.5 },
  tint: 'linear',
  source: 'Griewank, Generalized Descent for Global Optimization, 1981',
});
