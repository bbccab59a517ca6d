/** A power law; for positive x. */
import { defineCurve } from '../model';

export const power = defineCurve({
  id: 'power',
  name: 'Power law',
  formula: 'w*x^b',
  about: 'w at x = 1, exponent b; for positive x',
});
