/** The simple saddle: up along x, down along y. */
import { defineSurface } from '../surface';

export const saddle = defineSurface({
  id: 'saddle',
  name: 'Saddle',
  group: 'saddles and plateaus',
  formula: 'x^2 - y^2',
  view: [
    [-2, 2],
    [-2, 2],
  ],
  starts: [
    { name: 'a hair beside the ridge', at: [-1.5, 0.001] },
    { name: 'on the ridge', at: [1, 0] },
    { name: 'a hair below the ridge', at: [-1, -0.0001] },
  ],
  minima: [],
  tagline: 'up one way, down the other',
  lesson:
    'On the ridge the gradient leads to the saddle, and only a slight offset grows into the way out.',
  rates: {
    gradient: 0.015,
    distance: 0.01,
    momentum: 0.002,
    nesterov: 0.002,
    adadelta: 0.03,
    adabelief: 0.001,
    madgrad: 0.001,
  },
  tint: 'linear',
  source: 'the textbook saddle',
});
