/** A calibration line of a photometer: colour against amount. */
import { defineDataSet } from '../data-set';

export const formaldehyde = defineDataSet({
  id: 'formaldehyde',
  name: 'Formaldehyde',
  task: 'fit',
  group: 'Measured',
  about:
    'A standard curve for formaldehyde: the optical density of the purple that it gives with chromotropic acid, against the amount of carbohydrate.',
  source:
    'Bennett and Franklin, Statistical Analysis in Chemistry and the Chemical Industry, 1954; R, datasets::Formaldehyde',
  columns: [
    { name: 'carbohydrate', unit: 'ml', values: [0.1, 0.3, 0.5, 0.6, 0.7, 0.9] },
    { name: 'optical density', values: [0.086, 0.269, 0.446, 0.538, 0.626, 0.782] },
  ],
  model: 'line',
});
