/** Anscombe’s fourth set: one point decides the slope. */
import { defineDataSet } from '../data-set';

export const anscombe4 = defineDataSet({
  id: 'anscombe4',
  name: 'Anscombe IV',
  task: 'fit',
  group: 'Anscombe’s quartet',
  about: 'All x are 8 but one: a single point decides the slope.',
  source: 'Anscombe, Graphs in Statistical Analysis, The American Statistician 27, 1973',
  columns: [
    { name: 'x', values: [8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8] },
    { name: 'y', values: [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.5, 5.56, 7.91, 6.89] },
  ],
  model: 'line',
});
