/** A line with three outliers: what the choice of the loss decides. */
import { defineDataSet } from '../data-set';

export const outliers25 = defineDataSet({
  id: 'outliers25',
  name: 'Line with outliers',
  task: 'fit',
  group: 'Synthetic',
  about:
    'Twenty-two points around y = 0.8x + 1 and three far off: squared loss follows them, absolute and Huber loss hardly do.',
  source: 'Synthetic: mulberry32(7), noise of standard deviation 0.15, three outliers',
  columns: [
    {
      name: 'x',
      values: [
        0.0585, 0.3098, 4.8845, 3.4951, 2.6072, 2.0276, 2.3312, 1.1996, 2.7666, 3.6491, 1.2891,
        0.7797, 3.8204, 2.592, 0.9857, 1.8398, 1.4662, 2.6737, 1.4817, 4.8897, 1.2377, 4.3889,
        0.954, 0.7183, 0.7732,
      ],
    },
    {
      name: 'y',
      values: [
        0.928, 1.4746, 4.5949, 12.7071, 2.8089, 2.7805, 2.8844, 1.834, 3.239, 3.745, 1.8761, 9.0188,
        3.9452, 3.1642, 1.8571, 2.5203, 2.0629, 3.121, 1.8623, -3.2457, 2.2401, 4.402, 2.0694,
        1.3372, 1.9971,
      ],
    },
  ],
  model: 'line',
});
