/** Anscombe’s second set: a curve with the same line. */
import { defineDataSet } from '../data-set';

export const anscombe2 = defineDataSet({
  id: 'anscombe2',
  name: 'Anscombe II',
  task: 'fit',
  group: 'Anscombe’s quartet',
  about: 'The same means, slope and R² as the first, but the points lie on a curve.',
  source: 'Anscombe, Graphs in Statistical Analysis, The American Statistician 27, 1973',
  columns: [
    { name: 'x', values: [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5] },
    { name: 'y', values: [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74] },
  ],
  model: 'line',
});
