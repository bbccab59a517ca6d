/** Newton’s method where the curvature points up. */
import { definePreset } from '../preset';

export const newtonClimbs = definePreset({
  id: 'newton-climbs',
  name: 'Newton climbs to the summit',
  sentence: 'Newton’s method looks for a slope of zero, up or down: from here that is the summit.',
  link: `
    v=1&surface=himmelblau&start=0,0&steps=20
    &run=newton,lr:1
    &run=sgd,lr:0.01
  `,
});
