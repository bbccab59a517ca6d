/** A quadratic ravine, condition number 50, turned by 30 degrees. */
import { defineSurface } from '../surface';

export const ravineRotated = defineSurface({
  id: 'ravine_rotated',
  name: 'Tilted ravine',
  group: 'bowls and ravines',
  formula: '0.5*(0.8660254037844386*x + 0.5*y)^2 + 25*(0.8660254037844386*y - 0.5*x)^2',
  view: [
    [-5, 5],
    [-5, 5],
  ],
  starts: [
    { name: 'on the upper wall', at: [-4, 1] },
    { name: 'upper right', at: [3, 4] },
    { name: 'on the lower wall', at: [-1, -4] },
  ],
  minima: [[0, 0]],
  tagline: 'a ravine across the axes',
  lesson: 'Scaling each coordinate by itself helps little when the ravine runs across the axes.',
  rates: { gradient: 0.03, distance: 0.3, radam: 0.05, signsgd: 0.015 },
  tint: 'root',
  source: 'made for Fall Line',
});
