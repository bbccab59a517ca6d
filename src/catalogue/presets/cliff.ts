/** A cliff that throws a run across the valley, and clipping against it. */
import { definePreset } from '../preset';

export const cliff = definePreset({
  id: 'cliff',
  name: 'A cliff throws plain descent',
  sentence:
    'At the cliff a single step leaps right across the valley; with clipping the same rate walks down.',
  link: `
    v=1&surface=sigmoid_cliff&start=3,-3&steps=18
    &run=sgd,lr:1.4
    &run=sgd,lr:1.4,clip:0.3,label:clipped
  `,
});
