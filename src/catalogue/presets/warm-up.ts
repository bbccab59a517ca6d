/** A start too steep for the rate that serves later. */
import { definePreset } from '../preset';

export const warmUp = definePreset({
  id: 'warm-up',
  name: 'Warm-up tames a steep start',
  sentence:
    'At the full rate the first step leaps across the hill and the run never settles; warmed up, it arrives in 15 steps.',
  link: `
    v=1&surface=himmelblau&start=4.6,4&steps=100
    &run=sgd,lr:0.02,label:no%20warm-up
    &run=sgd,lr:0.02,schedule:linear-warmup,label:warm-up
  `,
});
