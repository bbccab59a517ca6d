/** A rate beyond the limit: a zigzag that grows. */
import { definePreset } from '../preset';

export const rateTooLarge = definePreset({
  id: 'rate-too-large',
  name: 'Too large a rate',
  sentence:
    'Each step overshoots the floor by more than the last: the zigzag grows until the run leaves the map.',
  link: `
    v=1&surface=ellipse10&start=-4.5,0.2&steps=30
    &run=sgd,lr:0.21
  `,
});
