/** The Styblinski-Tang function: four basins of three depths. */
import { lattice } from '../lattice';
import { defineSurface } from '../surface';

const depths = [-2.9035, 2.7468];

export const styblinskiTang = defineSurface({
  id: 'styblinski_tang',
  name: 'Styblinski–Tang',
  group: 'many minima',
  formula: '0.5*(x^4 - 16*x^2 + 5*x + y^4 - 16*y^2 + 5*y)',
  view: [
    [-5, 5],
    [-5, 5],
  ],
  starts: [
    { name: 'at the upper edge', at: [0.2, 4.7] },
    { name: 'near the summit', at: [0.2, 0.2] },
    { name: 'lower right', at: [4.5, -4.5] },
    { name: 'left of the middle', at: [-1, 2] },
  ],
  minima: lattice(depths, depths),
  tagline: 'four basins, one deepest',
  lesson:
    'With a small rate descent ends in the basin where it starts, however deep the next one is.',
  rates: { gradient: 0.01, distance: 0.1, radam: 0.04, lion: 0.04 },
  tint: 'root',
  source: 'Styblinski and Tang, Experiments in Nonconvex Optimization, 1990',
});
