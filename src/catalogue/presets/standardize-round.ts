/** A ravine that standardizing makes round. */
import { definePreset } from '../preset';

export const standardizeRound = definePreset({
  id: 'standardize-round',
  name: 'Standardizing makes the ravine round',
  sentence:
    'Standardized, the loss of the cars is a round bowl and gradient descent arrives in ten steps; switched off, 5,000 are too few.',
  link: `
    v=1&fit=cars&standardize=1&start=0,0.9&steps=60
    &run=sgd,lr:0.6
    &run=adam,lr:0.016
  `,
});
