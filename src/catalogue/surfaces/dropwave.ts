/** The drop-wave function: circular ripples around the minimum. */
import { defineSurface } from '../surface';

export const dropwave = defineSurface({
  id: 'dropwave',
  name: 'Drop wave',
  group: 'many minima',
  formula: '-(1 + cos(12*sqrt(x^2 + y^2)))/(0.5*(x^2 + y^2) + 2)',
  view: [
    [-2, 2],
    [-2, 2],
  ],
  starts: [
    { name: 'inside the second crest', at: [0.4, 0.6] },
    { name: 'upper left', at: [-1.3, 0.8] },
    { name: 'in the well', at: [0.1, -0.1] },
  ],
  minima: [],
  kinks: [[0, 0]],
  tagline: 'rings around a well',
  lesson: 'Each ring is a trap: whole circles of minima surround the lowest point.',
  rates: { gradient: 0.005, distance: 0.05, momentum: 0.04 },
  tint: 'linear',
  source: 'Molga and Smutnicki, Test Functions for Optimization Needs, 2005',
});
