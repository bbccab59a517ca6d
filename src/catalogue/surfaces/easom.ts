/** Easom's function: one deep hole in a plain. */
import { lattice } from '../lattice';
import { defineSurface } from '../surface';

export const easom = defineSurface({
  id: 'easom',
  name: 'Easom',
  group: 'needles and cliffs',
  formula: '-cos(x)*cos(y)*exp(-((x - pi)^2 + (y - pi)^2))',
  view: [
    [-1, 7],
    [-1, 7],
  ],
  starts: [
    { name: 'at the rim', at: [1.8, 4.4] },
    { name: 'in the hole', at: [2.2, 4] },
    { name: 'in the plain, lower left', at: [1, 1] },
    { name: 'in the plain, upper right', at: [5.2, 5] },
  ],
  minima: [[Math.PI, Math.PI], ...lattice([1.305, 4.97819], [1.305, 4.97819])],
  tagline: 'a hole in a plain',
  lesson: 'A hole in a plain: away from it the gradient is almost zero and descent stands still.',
  rates: { gradient: 0.05, distance: 0.05 },
  tint: 'linear',
  source: 'Easom, A Survey of Global Optimization Techniques, 1990',
});
