/** The constant schedule: no schedule at all. */
import { defineSchedule } from '../schedule';

export const constant = defineSchedule({
  id: 'constant',
  name: 'Constant',
  source:
    'Robbins and Monro 1951 say when it must fall instead, https://doi.org/10.1214/aoms/1177729586',
  idea: 'The learning rate stays as it is.',
  parameters: [],
  formula: 'lr',
});
