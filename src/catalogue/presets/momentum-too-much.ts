/** The row of dips again: enough momentum, and too much. */
import { definePreset } from '../preset';

export const momentumTooMuch = definePreset({
  id: 'momentum-too-much',
  name: 'More momentum rolls too far',
  sentence:
    'With 0.9 it comes to rest in the lowest dip; with 0.95 it rolls on through that one and stays in the next.',
  link: `
    v=1&surface=tilted_sine&start=6,2&steps=300
    &run=momentum,lr:0.05,label:momentum%200.9
    &run=momentum,lr:0.05,momentum:0.95,label:momentum%200.95
  `,
});
