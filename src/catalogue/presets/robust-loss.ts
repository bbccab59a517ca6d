/** Outliers that Huber's loss hardly follows. */
import { definePreset } from '../preset';

export const robustLoss = definePreset({
  id: 'robust-loss',
  name: 'A robust loss shrugs off outliers',
  sentence:
    'Huber’s loss leaves three outliers where they are; choose mean squared error, and they pull the slope down to less than half.',
  link: `
    v=1&fit=outliers25&loss=huber,delta:0.5&start=0,0&steps=200
    &run=sgd,lr:0.2
    &run=adam,lr:0.1
  `,
});
