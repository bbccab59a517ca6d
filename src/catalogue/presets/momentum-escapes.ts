/** A row of dips: plain descent stays in the first, momentum rolls on. */
import { definePreset } from '../preset';

export const momentumEscapes = definePreset({
  id: 'momentum-escapes',
  name: 'Momentum escapes a local minimum',
  sentence:
    'At the same rate plain descent stays in the first dip, and momentum rolls through two of them into the lowest.',
  link: `
    v=1&surface=tilted_sine&start=6,2&steps=300
    &run=sgd,lr:0.05
    &run=momentum,lr:0.05
  `,
});
