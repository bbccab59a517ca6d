/** A plateau with hardly any slope, next to a hole. */
import { definePreset } from '../preset';

export const plateau = definePreset({
  id: 'plateau',
  name: 'Stranded on a plateau',
  sentence:
    'The slope is so faint that plain descent hardly moves; Adam divides by its size and walks into the hole.',
  link: `
    v=1&surface=easom&start=1.8,4.4&steps=100
    &run=sgd,lr:0.05
    &run=adam,lr:0.05
  `,
});
