/** The logarithm of the Goldstein-Price function. */
import { defineSurface } from '../surface';
import { goldsteinPrice } from './goldstein-price';

export const goldsteinPriceLog = defineSurface({
  id: 'goldstein_price_log',
  name: 'log Goldstein–Price',
  group: 'valleys',
  formula: `log(${goldsteinPrice.formula})`,
  view: [
    [-2, 2],
    [-2, 2],
  ],
  starts: [
    { name: 'at the upper edge', at: [-0.5, 1.6] },
    { name: 'near the highest minimum', at: [1, 1] },
    { name: 'high on the wall', at: [-1.5, 1.2] },
    { name: 'at the lower edge', at: [0.5, -1.8] },
  ],
  minima: [
    [0, -1],
    [-0.6, -0.4],
    [1.8, 0.2],
    [1.2, 0.8],
  ],
  tagline: 'the same valleys, gentle walls',
  lesson:
    'The logarithm moves no minimum but tames the walls: the same valleys become easy to descend.',
  rates: { gradient: 0.005, distance: 0.05, radam: 0.15 },
  tint: 'linear',
  source: 'the logarithm of the Goldstein–Price function of 1971',
});
