/** A quadratic bowl with condition number 10. */
import { defineSurface } from '../surface';

export const ellipse10 = defineSurface({
  id: 'ellipse10',
  name: 'Ellipse 1 : 10',
  group: 'bowls and ravines',
  formula: '0.5*(x^2 + 10*y^2)',
  view: [
    [-5, 5],
    [-3, 3],
  ],
  starts: [
    { name: 'far left', at: [-4.5, 2] },
    { name: 'lower right', at: [4, -2.5] },
    { name: 'near the floor', at: [-3, 0.5] },
  ],
  minima: [[0, 0]],
  tagline: 'ten times as curved one way',
  lesson: 'The steep direction limits the rate, and the gentle one has to make do with it.',
  rates: { gradient: 0.15, distance: 0.1, lion: 0.05 },
  tint: 'root',
  source: 'the textbook quadratic',
});
