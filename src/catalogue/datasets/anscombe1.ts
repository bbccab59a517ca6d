/** Anscombe’s first set: what a straight line with noise looks like. */
import { defineDataSet } from '../data-set';

export const anscombe1 = defineDataSet({
  id: 'anscombe1',
  name: 'Anscombe I',
  task: 'fit',
  group: 'Anscombe’s quartet',
  about: 'The set for which the line was meant: a straight trend with noise.',
  source: 'Anscombe, Graphs in Statistical Analysis, The American Statistician 27, 1973',
  columns: [
    { name: 'x', values: [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5] },
    { name: 'y', values: [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68] },
  ],
  model: 'line',
});
