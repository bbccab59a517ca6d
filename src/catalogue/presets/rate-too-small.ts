/** A hundredth of a good rate: a path that has hardly begun. */
import { definePreset } from '../preset';

export const rateTooSmall = definePreset({
  id: 'rate-too-small',
  name: 'Too small a rate',
  sentence:
    'Both runs take 100 steps, one at a hundredth of the other’s rate: it has hardly begun, and its dots touch.',
  link: `
    v=1&surface=ellipse10&start=-4.5,2&steps=100
    &run=sgd,lr:0.001,label:rate%200.001
    &run=sgd,lr:0.1,label:rate%200.1
  `,
});
