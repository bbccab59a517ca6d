/** The three-hump camel: a deep dip between two shallow ones. */
import { defineSurface } from '../surface';

export const camel3 = defineSurface({
  id: 'camel3',
  name: 'Three-hump camel',
  group: 'many minima',
  formula: '2*x^2 - 1.05*x^4 + x^6/6 + x*y + y^2',
  view: [
    [-2.5, 2.5],
    [-2.5, 2.5],
  ],
  starts: [
    { name: 'lower left', at: [-2.4, -2] },
    { name: 'upper left', at: [-2, 2] },
    { name: 'right', at: [2.2, 1] },
    { name: 'below', at: [1.2, -2] },
  ],
  minima: [
    [0, 0],
    [-1.7476, 0.87378],
    [1.7476, -0.87378],
  ],
  tagline: 'a deep dip between two shallow ones',
  lesson:
    'The lowest dip lies between two others, and the rate decides whether a run gets that far.',
  rates: { gradient: 0.02, distance: 0.05, lion: 0.03 },
  tint: 'root',
  source: 'collected in Jamil and Yang, A Literature Survey of Benchmark Functions, 2013',
});
