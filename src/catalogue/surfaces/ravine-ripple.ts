/** A ravine whose floor is rough with fixed ripples. */
import { defineSurface } from '../surface';

export const ravineRipple = defineSurface({
  id: 'ravine_ripple',
  name: 'Rippled ravine',
  group: 'many minima',
  formula: '0.5*x^2/4 + 5*y^2 + 0.15*sin(9*x)*cos(7*y) + 0.1*sin(13*x + 5*y)',
  view: [
    [-5, 5],
    [-1.5, 1.5],
  ],
  starts: [
    { name: 'on the lower wall', at: [-3.5, -1.4] },
    { name: 'upper left', at: [-4.5, 1.2] },
    { name: 'lower right', at: [4, -1] },
    { name: 'near the floor', at: [2.5, 0.3] },
  ],
  minima: [
    [-0.14368, 0.0075183],
    [0.42947, -0.023088],
    [1.267, 0.019481],
    [-0.97174, -0.033378],
    [-0.69985, 0.042438],
    [-1.5563, -0.0047477],
    [1.8413, -0.010221],
    [-2.1137, 0.026575],
    [2.6687, 0.029027],
    [-2.9674, -0.01655],
    [3.255, 0.0025611],
    [-3.531, 0.011445],
    [-4.3715, -0.026486],
    [4.6673, 0.014639],
    [-4.948, -0.0023954],
  ],
  tagline: 'a ravine with a rough floor',
  lesson: 'Small ripples stop plain descent early; momentum rolls over the first of them.',
  rates: { gradient: 0.03, distance: 0.1, nadam: 0.05 },
  tint: 'linear',
  source: 'made for Fall Line',
});
