/** The six-hump camel: three pairs of minima, each the mirror image of the other. */
import { defineSurface } from '../surface';

export const camel6 = defineSurface({
  id: 'camel6',
  name: 'Six-hump camel',
  group: 'many minima',
  formula: '(4 - 2.1*x^2 + x^4/3)*x^2 + x*y + (-4 + 4*y^2)*y^2',
  view: [
    [-2.2, 2.2],
    [-1.3, 1.3],
  ],
  starts: [
    { name: 'at the lower edge', at: [-1.4, -1.2] },
    { name: 'upper left', at: [-1.9, 1.1] },
    { name: 'right', at: [1.5, 0.2] },
    { name: 'near the saddle', at: [0.5, 0.05] },
  ],
  minima: [
    [-0.089842, 0.71266],
    [0.089842, -0.71266],
    [-1.7036, 0.79608],
    [1.7036, -0.79608],
    [-1.6071, -0.56865],
    [1.6071, 0.56865],
  ],
  tagline: 'six minima, two of them lowest',
  lesson: 'Six minima in three pairs: one pair is the lowest, and no slope tells which.',
  rates: { gradient: 0.005, distance: 0.02, lion: 0.01, signsgd: 0.007 },
  tint: 'root',
  source: 'Dixon and Szegö, Towards Global Optimisation 2, 1978',
});
