/** Beale's function: steep corners around a level floor. */
import { defineSurface } from '../surface';

export const beale = defineSurface({
  id: 'beale',
  name: 'Beale',
  group: 'valleys',
  formula: '(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2',
  view: [
    [-4.5, 4.5],
    [-4.5, 4.5],
  ],
  starts: [
    { name: 'on the slope', at: [1, 1.5] },
    { name: 'lower left', at: [-1, -1.5] },
    { name: 'right', at: [3.5, 1] },
  ],
  minima: [[3, 0.5]],
  tagline: 'a level floor, steep corners',
  lesson:
    'The steep corners force a small rate, and on the level floor that small rate hardly moves.',
  rates: { gradient: 0.01, distance: 0.2, radam: 0.01 },
  tint: 'logarithm',
  source:
    'Beale, On an Iterative Method for Finding a Local Minimum of a Function of More than One Variable, 1958',
});
