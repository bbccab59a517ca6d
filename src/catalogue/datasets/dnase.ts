/** A dose–response: an immunoassay that saturates. */
import { defineDataSet } from '../data-set';

export const dnase = defineDataSet({
  id: 'dnase',
  name: 'DNase assay',
  task: 'fit',
  group: 'Measured',
  about:
    'An ELISA of recombinant DNase in rat serum, its first run: optical density rises with the dose and saturates.',
  source:
    'Davidian and Giltinan, Nonlinear Models for Repeated Measurement Data, 1995, section 5.2.4; R, datasets::DNase, run 1',
  columns: [
    {
      name: 'concentration',
      unit: 'ng/ml',
      values: [
        0.04882812, 0.04882812, 0.1953125, 0.1953125, 0.390625, 0.390625, 0.78125, 0.78125, 1.5625,
        1.5625, 3.125, 3.125, 6.25, 6.25, 12.5, 12.5,
      ],
    },
    {
      name: 'optical density',
      values: [
        0.017, 0.018, 0.121, 0.124, 0.206, 0.215, 0.377, 0.374, 0.614, 0.609, 1.019, 1.001, 1.334,
        1.364, 1.73, 1.71,
      ],
    },
  ],
  model: 'saturation',
});
