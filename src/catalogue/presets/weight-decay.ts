/** Weight decay as a pull towards 0. */
import { definePreset } from '../preset';

export const weightDecay = definePreset({
  id: 'weight-decay',
  name: 'Weight decay ends elsewhere',
  sentence:
    'Weight decay pulls towards 0: the stronger the pull, the farther from the minimum the run comes to rest.',
  link: `
    v=1&surface=booth&start=-6,8&steps=100
    &run=sgd,lr:0.04,label:no%20decay
    &run=sgd,lr:0.04,weight_decay:4,label:decay%204
    &run=sgd,lr:0.04,weight_decay:20,label:decay%2020
  `,
});
