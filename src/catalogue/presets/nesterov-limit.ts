/** A rate that momentum bears and Nesterov does not. */
import { definePreset } from '../preset';

export const nesterovLimit = definePreset({
  id: 'nesterov-limit',
  name: 'Nesterov’s limit is lower',
  sentence:
    'At one rate momentum calms down and Nesterov breaks loose: their limits here are 0.038 and 0.0136.',
  link: `
    v=1&surface=ellipse100&start=-4.5,0.2&steps=25
    &run=nesterov,lr:0.014
    &run=momentum,lr:0.014
  `,
});
