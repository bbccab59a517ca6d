/** The monkey saddle: three ways down from a level middle. */
import { defineSurface } from '../surface';

export const monkeySaddle = defineSurface({
  id: 'monkey_saddle',
  name: 'Monkey saddle',
  group: 'saddles and plateaus',
  formula: 'x^3 - 3*x*y^2',
  view: [
    [-2, 2],
    [-2, 2],
  ],
  starts: [
    { name: 'a hair beside the ridge', at: [1, 0.0001] },
    { name: 'on the way down', at: [0.5, 0.5] },
    { name: 'on the ridge', at: [1.2, 0] },
  ],
  minima: [],
  tagline: 'three ways down, a level middle',
  lesson:
    'Slope and curvature both vanish in the middle: runs stall there before one of three ways down takes them.',
  rates: {
    gradient: 0.04,
    distance: 0.01,
    momentum: 0.003,
    nesterov: 0.003,
    adadelta: 0.01,
    adabelief: 0.001,
    madgrad: 0.001,
  },
  tint: 'linear',
  source: 'Hilbert and Cohn-Vossen, Anschauliche Geometrie, 1932',
});
