/** Step decay: the rate falls at once, every so many steps. */
import { defineSchedule } from '../schedule';
import { decayFactor } from './parameters';

export const step = defineSchedule({
  id: 'step',
  name: 'Step decay',
  source: 'PyTorch, torch.optim.lr_scheduler.StepLR',
  idea: 'The rate is cut by a factor every so many steps: large steps to travel, small ones to settle.',
  parameters: [
    {
      name: 'step_size',
      default: 50,
      minimum: 1,
      maximum: 1e5,
      scale: 'logarithmic',
      slider: [1, 1000],
      meaning: 'Steps between two cuts',
    },
    decayFactor(0.1, 'What the rate is multiplied by at each cut'),
  ],
  formula: 'lr*gamma^floor((t - 1)/step_size)',
});
