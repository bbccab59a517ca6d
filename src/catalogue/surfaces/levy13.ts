/** Levy's function number 13: hundreds of shallow dips in a bowl. */
import { lattice, mirrored } from '../lattice';
import { defineSurface } from '../surface';

/** Left and below the point (1, 1), where the function mirrors itself: each column of dips and the dips in it. */
const columns: readonly (readonly [left: number, below: readonly number[]])[] = [
  [0, [0, 0.97, 1.48, 1.99, 2.49, 2.99, 3.49, 3.99, 4.49, 4.99, 5.5, 6]],
  [0.33, [0, 0.27, 0.98, 1.48, 1.99, 2.49, 2.99, 3.49, 3.99, 4.49, 4.99, 5.5, 6]],
  [0.66, [0, 0.33, 0.6, 0.99, 1.47, 1.99, 2.49, 2.99, 3.49, 3.99, 4.49, 5, 5.5, 6]],
  [0.98, [0, 0.33, 0.64, 0.99, 1.39, 1.99, 2.48, 2.99, 3.49, 3.99, 4.49, 5, 5.5, 6]],
  [1.31, [0, 0.33, 0.65, 0.99, 1.36, 1.57, 1.99, 2.47, 2.99, 3.49, 3.99, 4.49, 5, 5.49, 6]],
  [1.64, [0, 0.33, 0.66, 1, 1.35, 1.62, 1.99, 2.42, 2.99, 3.49, 4, 4.49, 5, 5.49, 6]],
  [1.96, [0, 0.33, 0.66, 1, 1.34, 1.63, 2, 2.38, 3, 3.48, 4, 4.49, 5, 5.49, 6]],
  [2.29, [0, 0.33, 0.66, 1, 1.34, 1.64, 2, 2.36, 2.6, 3, 3.43, 4, 4.49, 5, 5.49, 6]],
  [2.63, [0, 0.33, 0.66, 1, 1.34, 1.65, 2, 2.36, 2.62, 3, 3.4, 4, 5, 6]],
  [2.95, [0, 0.33, 0.66, 1, 1.34, 1.65, 2, 2.35, 2.63, 3, 3.38, 3.59, 4, 5, 6]],
  [3.27, [0, 0.33, 0.66, 1, 1.34, 1.66, 2, 2.35, 2.64, 3, 3.37, 3.61, 4, 4.41, 5, 6]],
  [3.61, [0, 0.33, 0.66, 1, 1.34, 1.66, 2, 2.34, 2.64, 3, 3.36, 3.62, 4, 4.39, 5, 6]],
  [3.94, [0, 0.33, 0.66, 1, 1.34, 1.66, 2, 2.34, 2.65, 3, 3.35, 3.63, 4, 4.38, 5, 6]],
  [4.27, [0, 0.33, 0.67, 1, 1.33, 1.66, 2, 2.34, 2.65, 3, 3.35, 3.64, 4, 5, 6]],
  [4.59, [0, 0.33, 0.67, 1, 1.33, 1.66, 2, 2.34, 2.65, 3, 3.35, 4, 5, 6]],
];

export const levy13 = defineSurface({
  id: 'levy13',
  name: 'Levy 13',
  group: 'many minima',
  formula: 'sin(3*pi*x)^2 + (x - 1)^2*(1 + sin(3*pi*y)^2) + (y - 1)^2*(1 + sin(2*pi*y)^2)',
  view: [
    [-5, 5],
    [-5, 5],
  ],
  starts: [
    { name: 'lower left', at: [-4.6, -3] },
    { name: 'upper left', at: [-4, 3.3] },
    { name: 'lower right', at: [3.6, -2.2] },
    { name: 'near the middle', at: [1.4, 1.4] },
  ],
  minima: mirrored(
    columns.flatMap(([left, below]) =>
      lattice(
        [1 - left],
        below.map((down) => 1 - down),
      ),
    ),
    [1, 1],
  ).filter(([x, y]) => x <= 5 && y <= 5),
  tagline: 'hundreds of shallow dips',
  lesson: 'Hundreds of dips lie on the way down: the rate decides how many of them a run skips.',
  rates: { gradient: 0.001, distance: 0.07, radam: 0.04 },
  tint: 'root',
  source:
    'after Levy and Montalvo, The Tunneling Algorithm for the Global Minimization of Functions, 1985',
});
