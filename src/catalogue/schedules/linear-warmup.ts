/** Linear warm-up: the rate rises in a straight line, then stays. */
import { defineSchedule } from '../schedule';

export const linearWarmup = defineSchedule({
  id: 'linear-warmup',
  name: 'Linear warm-up',
  source: 'Goyal and others 2017, https://arxiv.org/abs/1706.02677; PyTorch, LinearLR',
  idea: 'The rate begins low and rises in a straight line: careful while the slope is steep or the averages are young. It can fall as well.',
  parameters: [
    {
      name: 'start_factor',
      default: 0.1,
      minimum: 0,
      maximum: 1,
      scale: 'linear',
      slider: [0, 1],
      meaning: 'Share of the rate at the first step',
    },
    {
      name: 'end_factor',
      default: 1,
      minimum: 0,
      maximum: 1,
      scale: 'linear',
      slider: [0, 1],
      meaning: 'Share of the rate at the end of the line and from there on',
    },
    {
      name: 'total_iters',
      default: 20,
      minimum: 1,
      maximum: 1e6,
      scale: 'logarithmic',
      slider: [1, 1000],
      meaning: 'Steps until the end of the line',
    },
  ],
  formula: 'lr*(start_factor + (end_factor - start_factor)*min(1, (t - 1)/total_iters))',
});
