/** One cycle: the rate rises to lr along half a cosine and falls far below its beginning along another. */
import { defineSchedule } from '../schedule';

const peak = 'pct_start*total_steps';
const last = '(lr/(div_factor*final_div_factor))';
const rise = `lr + (lr/div_factor - lr)*(1 + cos(pi*(t - 1)/(${peak} - 1)))/2`;
const fall = `${last} + (lr - ${last})*(1 + cos(pi*min(1, (t - ${peak})/(total_steps - ${peak}))))/2`;

export const oneCycle = defineSchedule({
  id: 'one-cycle',
  name: 'One cycle',
  source: 'Smith and Topin 2018, https://arxiv.org/abs/1708.07120; PyTorch, OneCycleLR',
  idea: 'The rate climbs to its largest value and then falls to almost nothing; PyTorch moves the momentum the other way, here it stays.',
  parameters: [
    {
      name: 'pct_start',
      default: 0.3,
      minimum: 0,
      maximum: 1,
      open: 'maximum',
      scale: 'linear',
      slider: [0, 0.9],
      meaning: 'Share of the steps in which the rate rises',
    },
    {
      name: 'div_factor',
      default: 25,
      minimum: 1,
      maximum: 1e12,
      scale: 'logarithmic',
      slider: [1, 1000],
      meaning: 'How many times smaller than the largest the first rate is',
    },
    {
      name: 'final_div_factor',
      default: 1e4,
      minimum: 1,
      maximum: 1e12,
      scale: 'logarithmic',
      slider: [1, 1e6],
      meaning: 'How many times smaller than the first the last rate is',
    },
    {
      name: 'total_steps',
      default: 'T',
      minimum: 2,
      maximum: 1e6,
      scale: 'logarithmic',
      slider: [10, 10000],
      meaning: 'Steps until the last rate, which then stays',
    },
  ],
  formula: `t < ${peak} ? ${rise} : ${fall}`,
});
