/** A long gentle slope on one side, an exponential wall on the other. */
import { defineSurface } from '../surface';

export const asymmetricValley = defineSurface({
  id: 'asymmetric_valley',
  name: 'Asymmetric valley',
  group: 'valleys',
  formula: 'exp(1.5*x) - 1.5*x - 1 + 0.5*y^2',
  view: [
    [-6, 3],
    [-4, 4],
  ],
  starts: [
    { name: 'on the long slope', at: [-3.5, 3] },
    { name: 'far out on the slope', at: [-5, 3] },
    { name: 'on the wall', at: [2.5, -3] },
    { name: 'low on the wall', at: [1.5, 2] },
  ],
  minima: [[0, 0]],
  tagline: 'a long slope and a wall',
  lesson: 'Speed gathered on the long slope ends at a wall that throws the run back.',
  rates: { gradient: 0.05, distance: 0.15 },
  tint: 'root',
  source: 'made for Fall Line',
});
