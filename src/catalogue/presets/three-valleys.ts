/** What a first visit shows: one start, three ends, and one run that never rests. */
import { definePreset } from '../preset';

export const threeValleys = definePreset({
  id: 'three-valleys',
  name: 'Four optimizers, three valleys',
  sentence:
    'One start, one slope: why do four optimizers end in three valleys, and why does RMSProp never come to rest?',
  link: `
    v=1&surface=himmelblau&start=0,-3&steps=200
    &run=sgd,lr:0.01
    &run=momentum,lr:0.004
    &run=rmsprop,lr:0.06
    &run=adam,lr:0.28
  `,
});
