/** Two plateaus with a sigmoid cliff between them. */
import { defineSurface } from '../surface';

export const sigmoidCliff = defineSurface({
  id: 'sigmoid_cliff',
  name: 'Cliff',
  group: 'needles and cliffs',
  formula: '2/(1 + exp(-6*(x - 1))) + 0.02*x^2 + 0.1*y^2',
  view: [
    [-4, 6],
    [-4, 4],
  ],
  starts: [
    { name: 'on the upper plateau', at: [5, 3] },
    { name: 'nearer the cliff', at: [3, -3] },
    { name: 'on the cliff', at: [1.2, 2] },
  ],
  minima: [[-0.21028, 0]],
  tagline: 'two plateaus and a cliff',
  lesson: 'On the plateau steps are tiny, at the cliff they leap: one rate has to serve both.',
  rates: { gradient: 0.3, distance: 0.15, lion: 0.02 },
  tint: 'linear',
  source: 'made for Fall Line',
});
