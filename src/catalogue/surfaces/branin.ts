/** Branin's function: three minima of equal depth along a bent valley. */
import { defineSurface } from '../surface';

export const branin = defineSurface({
  id: 'branin',
  name: 'Branin',
  group: 'many minima',
  formula:
    '(y - 0.12918450914398066*x^2 + 1.5915494309189535*x - 6)^2 + 9.602112642270262*cos(x) + 10',
  view: [
    [-5, 10],
    [0, 15],
  ],
  starts: [
    { name: 'on the left wall', at: [-4.5, 2.5] },
    { name: 'in the middle', at: [0, 8] },
    { name: 'lower left', at: [-4, 1] },
    { name: 'upper right', at: [7, 12] },
  ],
  minima: [
    [-Math.PI, 12.275],
    [Math.PI, 2.275],
    [3 * Math.PI, 2.475],
  ],
  tagline: 'three equal minima in a bend',
  lesson: 'Three equal minima along one bent valley: the path alone decides between them.',
  rates: { gradient: 0.03, distance: 0.2, radam: 0.05 },
  tint: 'root',
  source:
    'Branin, Widely Convergent Method for Finding Multiple Solutions of Simultaneous Nonlinear Equations, 1972',
});
