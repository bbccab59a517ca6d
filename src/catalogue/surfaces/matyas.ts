/** Matyas' function: a shallow quadratic trough along the diagonal. */
import { defineSurface } from '../surface';

export const matyas = defineSurface({
  id: 'matyas',
  name: 'Matyas',
  group: 'bowls and ravines',
  formula: '0.26*(x^2 + y^2) - 0.48*x*y',
  view: [
    [-10, 10],
    [-10, 10],
  ],
  starts: [
    { name: 'upper left', at: [-8, 6] },
    { name: 'right', at: [9, 2] },
    { name: 'lower left', at: [-5, -9] },
  ],
  minima: [[0, 0]],
  tagline: 'a shallow diagonal trough',
  lesson: 'A shallow trough has small gradients, so its good learning rates are large.',
  rates: { gradient: 0.7, distance: 0.5 },
  tint: 'root',
  source: 'collected in Jamil and Yang, A Literature Survey of Benchmark Functions, 2013',
});
