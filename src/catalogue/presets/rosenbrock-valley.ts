/** A curved valley: soon found, slowly followed. */
import { definePreset } from '../preset';

export const rosenbrockValley = definePreset({
  id: 'rosenbrock-valley',
  name: 'Rosenbrock’s valley',
  sentence:
    'Five steps find the valley; five hundred along its floor do not take plain descent to the minimum.',
  link: `
    v=1&surface=rosenbrock&start=-1.2,1&steps=500
    &run=sgd,lr:0.0015
    &run=momentum,lr:0.001
  `,
});
