/** Michalewicz' function, m = 10: narrow valleys in a plateau. */
import { defineSurface } from '../surface';

export const michalewicz = defineSurface({
  id: 'michalewicz',
  name: 'Michalewicz',
  group: 'saddles and plateaus',
  formula: '-sin(x)*sin(x^2/pi)^20 - sin(y)*sin(2*y^2/pi)^20',
  view: [
    [0, Math.PI],
    [0, Math.PI],
  ],
  starts: [
    { name: 'at the edge of the valley', at: [1.8, 1.2] },
    { name: 'near the deepest point', at: [2, 1.3] },
    { name: 'in the other valley', at: [1.7, 2.6] },
    { name: 'beyond the deepest point', at: [2.5, 1.8] },
  ],
  minima: [
    [2.2029, 1.5708],
    [2.2029, 2.7116],
  ],
  tagline: 'narrow valleys in a plateau',
  lesson: 'Narrow valleys in a plateau: only a start on their flanks feels any slope at all.',
  rates: { gradient: 0.003, distance: 0.015 },
  tint: 'linear',
  source: 'Michalewicz, Genetic Algorithms + Data Structures = Evolution Programs, 1992',
});
