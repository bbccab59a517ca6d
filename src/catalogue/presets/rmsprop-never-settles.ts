/** A run that arrives and then jumps about. */
import { definePreset } from '../preset';

export const rmspropNeverSettles = definePreset({
  id: 'rmsprop-never-settles',
  name: 'RMSProp never settles',
  sentence:
    'RMSProp arrives within 20 steps; there it forgets how steep the slope was, and its steps grow long again.',
  link: `
    v=1&surface=bowl&start=-4,3&steps=100
    &run=rmsprop,lr:0.5
    &run=sgd,lr:0.05
  `,
});
