/** Elimination of a drug: an exponential that is not quite one. */
import { defineDataSet } from '../data-set';

export const indometacin = defineDataSet({
  id: 'indometacin',
  name: 'Indometacin',
  task: 'fit',
  group: 'Measured',
  about:
    'Indometacin in the plasma of the first subject after an injection: it falls nearly exponentially, with a longer tail.',
  source:
    'Kwan and others, Journal of Pharmacokinetics and Biopharmaceutics 4, 1976; R, datasets::Indometh, subject 1',
  columns: [
    { name: 'time', unit: 'h', values: [0.25, 0.5, 0.75, 1, 1.25, 2, 3, 4, 5, 6, 8] },
    {
      name: 'concentration',
      unit: 'µg/ml',
      values: [1.5, 0.94, 0.78, 0.48, 0.37, 0.19, 0.12, 0.11, 0.08, 0.07, 0.05],
    },
  ],
  model: 'exponential',
});
