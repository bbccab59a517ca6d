/** The Goldstein-Price function: four minima between very high walls. */
import { defineSurface } from '../surface';

export const goldsteinPrice = defineSurface({
  id: 'goldstein_price',
  name: 'Goldstein–Price',
  group: 'valleys',
  formula:
    '(1 + (x + y + 1)^2*(19 - 14*x + 3*x^2 - 14*y + 6*x*y + 3*y^2))*(30 + (2*x - 3*y)^2*(18 - 32*x + 12*x^2 + 48*y - 36*x*y + 27*y^2))',
  view: [
    [-2, 2],
    [-2, 2],
  ],
  starts: [
    { name: 'above the fork', at: [-0.4, 0.5] },
    { name: 'near the highest minimum', at: [1, 1] },
    { name: 'high on the wall', at: [-1.5, 1.2] },
    { name: 'at the lower edge', at: [0.5, -1.8] },
  ],
  minima: [
    [0, -1],
    [-0.6, -0.4],
    [1.8, 0.2],
    [1.2, 0.8],
  ],
  tagline: 'heights from 3 to a million',
  lesson: 'Heights from 3 to a million: no one rate suits both the walls and the valley floor.',
  rates: { gradient: 0.000005, distance: 0.05, radam: 0.00001 },
  tint: 'logarithm',
  source: 'Goldstein and Price, On Descent from Local Minima, 1971',
});
