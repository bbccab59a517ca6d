/** Two wells: Adam stays in the shallow one. */
import { definePreset } from '../preset';

export const adamTrapped = definePreset({
  id: 'adam-trapped',
  name: 'Adam is trapped too',
  sentence:
    'Adam settles in the nearer, shallower well; momentum carries its speed over the pass into the deep one.',
  link: `
    v=1&surface=double_well&start=1.8,1&steps=200
    &run=adam,lr:0.05
    &run=momentum,lr:0.02
  `,
});
