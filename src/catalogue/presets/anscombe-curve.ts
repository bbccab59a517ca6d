/** A curve whose best line is that of three other sets. */
import { definePreset } from '../preset';

export const anscombeCurve = definePreset({
  id: 'anscombe-curve',
  name: 'Four data sets, one line',
  sentence:
    'These points lie on a curve, yet their best line is that of all four of Anscombe’s sets: no loss says that it is the wrong model.',
  link: `
    v=1&fit=anscombe2&standardize=1&start=-0.1,0.9&steps=60
    &run=sgd,lr:0.15
    &run=momentum,lr:0.04,momentum:0.8
  `,
});
