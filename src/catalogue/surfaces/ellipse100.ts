/** A quadratic ravine with condition number 100. */
import { defineSurface } from '../surface';

export const ellipse100 = defineSurface({
  id: 'ellipse100',
  name: 'Ellipse 1 : 100',
  group: 'bowls and ravines',
  formula: '0.5*(x^2 + 100*y^2)',
  view: [
    [-5, 5],
    [-1.5, 1.5],
  ],
  starts: [
    { name: 'upper left', at: [-4.5, 1] },
    { name: 'lower right', at: [4, -0.8] },
    { name: 'near the floor', at: [-3, 0.1] },
  ],
  minima: [[0, 0]],
  tagline: 'a long, narrow ravine',
  lesson: 'With curvatures 100 times apart, descent zigzags across the ravine and crawls along it.',
  rates: { gradient: 0.018, distance: 0.1, radam: 0.003, lion: 0.05 },
  tint: 'root',
  source: 'the textbook quadratic',
});
