/** A straight line: slope and intercept. */
import { defineCurve } from '../model';

export const line = defineCurve({
  id: 'line',
  name: 'Line',
  formula: 'w*x + b',
  about: 'slope w, intercept b',
});
