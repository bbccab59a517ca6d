/** Two wells in a row, the left one lower. */
import { defineSurface } from '../surface';

export const doubleWell = defineSurface({
  id: 'double_well',
  name: 'Double well',
  group: 'many minima',
  formula: '(x^2 - 1)^2 + 0.3*x + y^2',
  view: [
    [-2, 2],
    [-1.5, 1.5],
  ],
  starts: [
    { name: 'above the shallow well', at: [1.8, 1] },
    { name: 'beside the pass', at: [0.4, -1] },
    { name: 'almost on the pass', at: [0.0377, 0.8] },
  ],
  minima: [
    [-1.0356, 0],
    [0.96015, 0],
  ],
  tagline: 'two wells, one lower',
  lesson: 'Momentum can roll out of the shallow well into the deep one; plain descent stays.',
  rates: { gradient: 0.03, distance: 0.04, lion: 0.02 },
  tint: 'root',
  source: 'made for Fall Line',
});
