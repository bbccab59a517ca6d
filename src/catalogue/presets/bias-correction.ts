/** Adam with and without its correction of young averages. */
import { definePreset } from '../preset';

export const biasCorrection = definePreset({
  id: 'bias-correction',
  name: 'Bias correction matters',
  sentence:
    'Without it Adam’s first step is 3.16 times as long and the next are longer still: it shoots past the minimum.',
  link: `
    v=1&surface=bowl&start=-4,3&steps=100
    &run=my-uncorrected,lr:0.2,beta1:0.9,beta2:0.999,label:uncorrected
    &run=adam,lr:0.2
    &rule=my-uncorrected;m=beta1%2Am+%281-beta1%29%2Ag;v=beta2%2Av+%281-beta2%29%2Ag%5E2;x=x-lr%2Am/sqrt%28v%29
  `,
});
