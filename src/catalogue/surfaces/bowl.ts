/** The round bowl: equally curved in all directions. */
import { defineSurface } from '../surface';

export const bowl = defineSurface({
  id: 'bowl',
  name: 'Bowl',
  group: 'bowls and ravines',
  formula: 'x^2 + y^2',
  view: [
    [-5, 5],
    [-5, 5],
  ],
  starts: [
    { name: 'far left', at: [-4, 3] },
    { name: 'upper right', at: [4, 4] },
    { name: 'below', at: [0.5, -4.5] },
  ],
  minima: [[0, 0]],
  tagline: 'the same in all directions',
  lesson:
    'The gradient points straight at the minimum: every rate below 1 leads there along a straight line.',
  rates: { gradient: 0.05, distance: 0.1, lion: 0.05 },
  tint: 'root',
  source: 'the textbook quadratic',
});
