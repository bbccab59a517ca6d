/** Exponential decay: the rate falls by the same factor at every step. */
import { defineSchedule } from '../schedule';
import { decayFactor } from './parameters';

export const exponential = defineSchedule({
  id: 'exponential',
  name: 'Exponential decay',
  source: 'PyTorch, torch.optim.lr_scheduler.ExponentialLR',
  idea: 'The rate is multiplied by the same factor at every step; if it falls too fast, the run freezes before it arrives.',
  parameters: [decayFactor(0.99, 'What the rate is multiplied by at every step')],
  formula: 'lr*gamma^(t - 1)',
});
