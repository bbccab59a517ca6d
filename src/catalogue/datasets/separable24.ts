/** Two clouds that a line parts: the weights grow for ever. */
import { defineDataSet } from '../data-set';

export const separable24 = defineDataSet({
  id: 'separable24',
  name: 'Two clouds apart',
  task: 'classify',
  group: 'Synthetic',
  about: 'A line parts the two clouds, so the loss has no minimum: the weights grow for ever.',
  source: 'Synthetic: mulberry32(23), linearly separable',
  columns: [
    {
      name: 'x1',
      values: [
        -1.9994, 2.2985, -1.2663, 2.4115, -1.4269, 2.5356, -2.1328, 1.719, -1.2933, 2.3605, -1.1854,
        2.5654, -1.7232, 3.064, -2.7398, 2.222, -1.5958, 2.1649, -2.108, 2.9748, -2.0615, 1.8551,
        -2.9806, 1.9195,
      ],
    },
    {
      name: 'x2',
      values: [
        -1.2415, 1.5735, -0.7987, 0.0582, -1.3078, 1.1201, -1.0633, 1.1144, -0.7281, 0.5711,
        -1.5569, 0.7342, -0.4, 0.3513, -0.6065, 1.6212, -0.6864, 0.7775, -0.5685, 0.8426, -0.9676,
        2.6047, -0.7627, 1.3685,
      ],
    },
    {
      name: 'class',
      values: [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1],
    },
  ],
  classes: ['class 0', 'class 1'],
});
