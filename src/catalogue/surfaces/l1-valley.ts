/** The weighted sum of absolute values: straight walls, and a kink where they meet. */
import { defineSurface } from '../surface';

export const l1Valley = defineSurface({
  id: 'l1_valley',
  name: 'Kinked valley',
  group: 'valleys',
  formula: 'abs(x) + 4*abs(y)',
  view: [
    [-4, 4],
    [-2, 2],
  ],
  starts: [
    { name: 'upper left', at: [-3, 1.5] },
    { name: 'lower right', at: [2.5, -1] },
    { name: 'near the kink', at: [1, 0.5] },
  ],
  minima: [],
  kinks: [[0, 0]],
  tagline: 'a kink for a floor',
  lesson:
    'At a kink the gradient does not shrink, so steps at a constant rate jump to and fro and never settle.',
  rates: { gradient: 0.015, distance: 0.07, nadam: 0.03 },
  tint: 'linear',
  source: 'made for Fall Line',
});
