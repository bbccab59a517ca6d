/** Cosine annealing: the rate falls along half a cosine. */
import { defineSchedule } from '../schedule';
import { lowestRate } from './parameters';

export const cosine = defineSchedule({
  id: 'cosine',
  name: 'Cosine',
  source: 'Loshchilov and Hutter 2017, SGDR, https://arxiv.org/abs/1608.03983',
  idea: 'The rate falls along half a cosine, slowly at first and at the end; past T_max it climbs again, as in PyTorch.',
  parameters: [
    {
      name: 'T_max',
      symbol: 'T_max',
      default: 'T',
      minimum: 1,
      maximum: 1e6,
      scale: 'logarithmic',
      slider: [10, 10000],
      meaning: 'Steps down to the lowest rate',
    },
    lowestRate,
  ],
  formula: 'eta_min + (lr - eta_min)*(1 + cos(pi*(t - 1)/T_max))/2',
});
