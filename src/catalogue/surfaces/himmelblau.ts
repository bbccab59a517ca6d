/** Himmelblau's function: four minima of equal depth. */
import { defineSurface } from '../surface';

export const himmelblau = defineSurface({
  id: 'himmelblau',
  name: 'Himmelblau',
  group: 'many minima',
  formula: '(x^2 + y - 11)^2 + (x + y^2 - 7)^2',
  view: [
    [-5, 5],
    [-5, 5],
  ],
  starts: [
    { name: 'below the ridge', at: [0, -3.6] },
    { name: 'in the middle', at: [0, 0] },
    { name: 'left of the saddle', at: [-4, 0] },
    { name: 'near the summit', at: [-0.27, -0.92] },
    { name: 'upper right', at: [4.5, 4.5] },
    { name: 'at the lower edge', at: [0.2, -4.9] },
  ],
  minima: [
    [-3.7793, -3.2832],
    [-2.8051, 3.1313],
    [3, 2],
    [3.5844, -1.8481],
  ],
  tagline: 'four equal minima',
  lesson: 'Four equal minima: where you end depends on where you start.',
  rates: { gradient: 0.005, distance: 0.1, radam: 0.03, lion: 0.04 },
  tint: 'logarithm',
  source: 'Himmelblau, Applied Nonlinear Programming, 1972',
});
