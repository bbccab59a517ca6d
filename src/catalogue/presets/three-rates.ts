/** One optimizer at three rates, in three minima. */
import { definePreset } from '../preset';

export const threeRates = definePreset({
  id: 'three-rates',
  name: 'One optimizer, three rates',
  sentence: 'Only the learning rate differs, and each run ends in a minimum of its own.',
  link: `
    v=1&surface=himmelblau&start=-4.5,0&steps=200
    &run=nesterov,lr:0.0005,label:rate%200.0005
    &run=nesterov,lr:0.006,label:rate%200.006
    &run=nesterov,lr:0.008,label:rate%200.008
  `,
});
