/** Noise that a decaying rate calms. */
import { definePreset } from '../preset';

export const decaySettles = definePreset({
  id: 'decay-settles',
  name: 'Decay settles what circled',
  sentence:
    'Noise keeps the constant rate circling the minimum for ever; the decaying rate comes to rest in it.',
  link: `
    v=1&surface=bowl&start=-4,3&steps=150&noise=3&seed=11
    &run=momentum,lr:0.05,label:constant%20rate
    &run=momentum,lr:0.05,schedule:exponential,schedule.gamma:0.97,label:decaying%20rate
  `,
});
