/** Michaelis and Menten's curve: rises steeply and saturates. */
import { defineCurve } from '../model';

export const saturation = defineCurve({
  id: 'saturation',
  name: 'Saturation',
  formula: 'w*x/(b + x)',
  about: 'rises towards w, half of it at x = b; Michaelis and Menten’s curve',
});
