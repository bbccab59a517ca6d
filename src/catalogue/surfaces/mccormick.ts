/** McCormick's function: a wave along a valley that goes on falling. */
import { defineSurface } from '../surface';

export const mccormick = defineSurface({
  id: 'mccormick',
  name: 'McCormick',
  group: 'valleys',
  formula: 'sin(x + y) + (x - y)^2 - 1.5*x + 2.5*y + 1',
  view: [
    [-1.5, 4],
    [-3, 4],
  ],
  starts: [
    { name: 'upper left', at: [-1, 2] },
    { name: 'upper right', at: [3, 3] },
    { name: 'near the lower edge', at: [0, -2.5] },
  ],
  minima: [
    [-0.5472, -1.5472],
    [2.5944, 1.5944],
  ],
  tagline: 'a valley with a wave in its floor',
  lesson: 'The floor falls in waves: a run rests in the first dip though lower ground lies beyond.',
  rates: { gradient: 0.05, distance: 0.05, lion: 0.015, signsgd: 0.02 },
  tint: 'root',
  source: 'collected in Lootsma (ed.), Numerical Methods for Non-linear Optimization, 1972',
});
