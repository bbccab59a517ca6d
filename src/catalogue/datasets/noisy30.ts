/** A line with noise, x around 0: a nearly round bowl. */
import { defineDataSet } from '../data-set';

export const noisy30 = defineDataSet({
  id: 'noisy30',
  name: 'Noisy line',
  task: 'fit',
  group: 'Synthetic',
  about: 'Thirty points around y = 1.5x − 0.7, x around 0: the bowl is nearly round.',
  source: 'Synthetic: mulberry32(42), noise of standard deviation 0.4, rounded to 4 decimals',
  columns: [
    {
      name: 'x',
      values: [
        0.4044, -0.2068, 1.4099, 0.6789, -1.3007, 0.1064, -0.9071, 0.499, 1.4619, -0.1107, -1.0003,
        1.5282, 0.983, -0.772, -1.211, 0.0029, 0.7464, 0.4425, -1.9846, -0.1169, 1.3493, -1.7952,
        0.3693, -1.8738, -0.9322, -1.7529, -1.2572, 1.1342, 0.1213, -1.8915,
      ],
    },
    {
      name: 'y',
      values: [
        0.0422, -0.8425, 1.0812, 0.4231, -3.0698, -0.7232, -2.1513, 0.4621, 1.6281, -0.9533, -2.285,
        1.3807, 1.5551, -2.7292, -1.8951, -0.5026, 0.0439, 0.4081, -3.7074, -1.0404, 1.592, -3.1812,
        0.0567, -3.066, -2.4743, -3.6277, -2.6314, 0.6832, -0.7785, -2.5502,
      ],
    },
  ],
  model: 'line',
});
