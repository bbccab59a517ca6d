/** Rastrigin's function: 121 dips in a bowl. */
import { lattice, mirrored } from '../lattice';
import { defineSurface } from '../surface';

const dips = [0, 0.995, 1.99, 2.985, 3.98, 4.975];

export const rastrigin = defineSurface({
  id: 'rastrigin',
  name: 'Rastrigin',
  group: 'many minima',
  formula: '20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)',
  view: [
    [-5.12, 5.12],
    [-5.12, 5.12],
  ],
  starts: [
    { name: 'on a hilltop', at: [3.5, 2.5] },
    { name: 'upper left', at: [-3.3, 2.7] },
    { name: 'right', at: [4.2, -1.7] },
    { name: 'near the middle', at: [0.4, 0.45] },
  ],
  minima: mirrored(lattice(dips, dips)),
  tagline: '121 dips in a bowl',
  lesson: 'A bowl covered with dips: descent stops in the nearest one and never sees the bowl.',
  rates: {
    gradient: 0.0005,
    distance: 0.5,
    momentum: 0.005,
    adagrad: 1.5,
    rmsprop: 0.05,
    nadam: 0.1,
    radam: 0.01,
    lion: 0.01,
    signsgd: 0.01,
  },
  tint: 'linear',
  source: 'Rastrigin, Systems of Extremal Control, 1974',
});
