/** A plateau without slope, next to a hole. */
import { definePreset } from '../preset';

export const plateau = definePreset({
  id: 'plateau',
  name: 'Lost on a plateau',
  sentence:
    'The slope is so faint that plain descent stands still; Adam divides by its size and walks into the hole.',
  link: `
    v=1&surface=easom&start=1.5,4.5&steps=120
    &run=sgd,lr:0.05
    &run=adam,lr:0.05
  `,
});
