/** The noise of mini-batches, and a rate that calms it. */
import { definePreset } from '../preset';

export const batchesHover = definePreset({
  id: 'batches-hover',
  name: 'Mini-batches hover',
  sentence:
    'Steps that see three points of thirty hover about the best fit for as long as the rate stays; a decaying rate comes to rest.',
  link: `
    v=1&fit=noisy30&start=0,0.9&steps=200&batch=3
    &run=sgd,lr:0.2,label:constant%20rate
    &run=sgd,lr:0.2,schedule:exponential,schedule.gamma:0.97,label:decaying%20rate
  `,
});
