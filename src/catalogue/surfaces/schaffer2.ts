/** Schaffer's second function: hyperbolic trenches with almost level floors. */
import { lattice, mirrored } from '../lattice';
import { defineSurface } from '../surface';

const trenches = [1.7723, 2.5065, 3.0699, 3.5448, 3.9633];

export const schaffer2 = defineSurface({
  id: 'schaffer2',
  name: 'Schaffer 2',
  group: 'many minima',
  formula: '0.5 + (sin(x^2 - y^2)^2 - 0.5)/(1 + 0.001*(x^2 + y^2))^2',
  view: [
    [-4, 4],
    [-4, 4],
  ],
  starts: [
    { name: 'near the first crest', at: [1.2, 0.3] },
    { name: 'left', at: [-2.5, 1] },
    { name: 'upper right', at: [3, 2.2] },
    { name: 'near the middle', at: [0.8, -0.4] },
  ],
  minima: mirrored([[0, 0], ...lattice(trenches, [0]), ...lattice([0], trenches)]),
  tagline: 'trenches with level floors',
  lesson:
    'The trenches are steep across and almost level along: a run falls in fast and then creeps.',
  rates: { gradient: 0.02, distance: 0.15, momentum: 0.02, nesterov: 0.02, lion: 0.005 },
  tint: 'linear',
  source: 'collected in Jamil and Yang, A Literature Survey of Benchmark Functions, 2013',
});
