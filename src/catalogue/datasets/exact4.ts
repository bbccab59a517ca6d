/** Four points on a line: the loss at the minimum is 0. */
import { defineDataSet } from '../data-set';

export const exact4 = defineDataSet({
  id: 'exact4',
  name: 'Exact line',
  task: 'fit',
  group: 'Synthetic',
  about: 'Four points on y = 2x − 1, so that the loss can become 0.',
  source: 'Synthetic',
  columns: [
    { name: 'x', values: [0, 1, 2, 3] },
    { name: 'y', values: [-1, 1, 3, 5] },
  ],
  model: 'line',
});
