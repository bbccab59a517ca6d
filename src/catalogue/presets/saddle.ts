/** A saddle that plain descent crosses slowly. */
import { definePreset } from '../preset';

export const saddle = definePreset({
  id: 'saddle',
  name: 'A saddle holds plain descent up',
  sentence:
    'Near the saddle plain descent almost stands still; Adam’s steps keep their length, and it is long gone.',
  link: `
    v=1&surface=saddle&start=-1.5,0.001&steps=70
    &run=sgd,lr:0.05
    &run=adam,lr:0.02
  `,
});
