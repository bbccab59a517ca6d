/** Booth's function: a slanting quadratic bowl. */
import { defineSurface } from '../surface';

export const booth = defineSurface({
  id: 'booth',
  name: 'Booth',
  group: 'bowls and ravines',
  formula: '(x + 2*y - 7)^2 + (2*x + y - 5)^2',
  view: [
    [-10, 10],
    [-10, 10],
  ],
  starts: [
    { name: 'lower left', at: [-8, -8] },
    { name: 'lower right', at: [8, -6] },
    { name: 'upper left', at: [-5, 9] },
  ],
  minima: [[1, 3]],
  tagline: 'a slanting bowl',
  lesson:
    'A slanting bowl with curvatures 2 and 18: mild enough for every method, once the rate suits it.',
  rates: { gradient: 0.03, distance: 0.5, radam: 0.07 },
  tint: 'root',
  source: 'collected in Jamil and Yang, A Literature Survey of Benchmark Functions, 2013',
});
