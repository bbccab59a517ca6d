/** Anscombe’s third set: one outlier. */
import { defineDataSet } from '../data-set';

export const anscombe3 = defineDataSet({
  id: 'anscombe3',
  name: 'Anscombe III',
  task: 'fit',
  group: 'Anscombe’s quartet',
  about:
    'Ten points on a line and one far above it, which draws the line towards itself; absolute loss leaves it alone.',
  source: 'Anscombe, Graphs in Statistical Analysis, The American Statistician 27, 1973',
  columns: [
    { name: 'x', values: [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5] },
    { name: 'y', values: [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73] },
  ],
  model: 'line',
});
