/** A ravine at one rate, without and with momentum. */
import { definePreset } from '../preset';

export const ravine = definePreset({
  id: 'ravine',
  name: 'A ravine without and with momentum',
  sentence:
    'Across the ravine both bounce; along its floor momentum gathers speed and arrives first, at the same rate.',
  link: `
    v=1&surface=ellipse100&start=-4.5,1&steps=60
    &run=sgd,lr:0.018
    &run=momentum,lr:0.018,momentum:0.75
  `,
});
