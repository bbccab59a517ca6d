/** Cosine annealing with warm restarts: half cosines one after another, each as long as T_mult times the last. */
import { defineSchedule } from '../schedule';
import { lowestRate } from './parameters';

/**
 * With T_mult = 1 the phase is the fraction of (t - 1)/T_0. Otherwise the growth 1 + (t - 1)(T_mult - 1)/T_0 passes
 * T_mult^n where cycle n begins. The logarithm may fall short of n by rounding there, hence the 1e-9, which no step
 * before a boundary comes near in runs of up to 100,000 steps.
 */
const growth = '(1 + (t - 1)*(T_mult - 1)/T_0)';
const begun = `T_mult^floor(log(${growth})/log(T_mult) + 1e-9)`;
const phase = `(T_mult == 1 ? (t - 1)/T_0 - floor((t - 1)/T_0) : (${growth}/${begun} - 1)/(T_mult - 1))`;

export const cosineRestarts = defineSchedule({
  id: 'cosine-restarts',
  name: 'Cosine with restarts',
  source: 'Loshchilov and Hutter 2017, SGDR, https://arxiv.org/abs/1608.03983',
  idea: 'The rate falls along half a cosine and then jumps back up, which can throw a run out of a poor minimum.',
  parameters: [
    {
      name: 'T_0',
      symbol: 'T_0',
      default: 50,
      minimum: 1,
      maximum: 1e6,
      scale: 'logarithmic',
      slider: [5, 1000],
      meaning: 'Steps of the first cycle',
    },
    {
      name: 'T_mult',
      symbol: 'T_mult',
      default: 1,
      minimum: 1,
      maximum: 100,
      scale: 'linear',
      slider: [1, 4],
      meaning: 'How much longer each cycle is than the one before',
    },
    lowestRate,
  ],
  formula: `eta_min + (lr - eta_min)*(1 + cos(pi*${phase}))/2`,
});
