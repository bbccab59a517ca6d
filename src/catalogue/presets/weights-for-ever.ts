/** Separable classes: no minimum. */
import { definePreset } from '../preset';

export const weightsForEver = definePreset({
  id: 'weights-for-ever',
  name: 'Weights that grow for ever',
  sentence:
    'A line parts these two clouds, so there is no minimum: the loss tends to 0 while the weights grow, ever more slowly, without end.',
  link: `
    v=1&classify=separable24&start=0,0,0&steps=500
    &run=sgd,lr:0.85
    &run=adam,lr:0.058
  `,
});
