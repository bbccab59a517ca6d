/** Two rates, 2 % below and 2 % above the limit. */
import { definePreset } from '../preset';

export const edgeOfStability = definePreset({
  id: 'edge-of-stability',
  name: 'At the edge of stability',
  sentence:
    'Curvature 100 sets the limit 2/100 = 0.02: 2 % below it the zigzag dies away, 2 % above it grows.',
  link: `
    v=1&surface=ellipse100&start=-4.5,0.3&steps=45
    &run=sgd,lr:0.0204,label:rate%200.0204
    &run=sgd,lr:0.0196,label:rate%200.0196
  `,
});
