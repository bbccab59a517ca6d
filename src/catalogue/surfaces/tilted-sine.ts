/** A bowl with five dips along its gentle axis. */
import { lattice, mirrored } from '../lattice';
import { defineSurface } from '../surface';

export const tiltedSine = defineSurface({
  id: 'tilted_sine',
  name: 'Wavy bowl',
  group: 'many minima',
  formula: '0.05*x^2 + 0.5*y^2 + 0.08*(1 - cos(4*x))',
  view: [
    [-7, 7],
    [-3, 3],
  ],
  starts: [
    { name: 'far right', at: [6, 2] },
    { name: 'far left', at: [-5.5, -2] },
    { name: 'before the first dip', at: [4.2, 1] },
  ],
  minima: mirrored(lattice([0, 1.453, 2.8644], [0])),
  tagline: 'five dips in a row',
  lesson: 'Momentum rolls through the dips to the lowest; plain descent stays in the first.',
  rates: { gradient: 0.2, distance: 0.2 },
  tint: 'linear',
  source: 'made for Fall Line',
});
