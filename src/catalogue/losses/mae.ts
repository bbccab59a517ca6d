/** Mean absolute error: every error counts as much as it is large. */
import { defineLoss } from '../loss';

export const mae = defineLoss({
  id: 'mae',
  name: 'Mean absolute error',
  shortName: 'MAE',
  formula: 'abs(prediction - y)',
  settings: [],
  idea: 'Outliers count no more than their distance; the slope does not fade near the minimum, and at a kink it is 0.',
  source: 'Boscovich 1757; PyTorch, L1Loss',
  libraries: {
    pytorch: 'torch.nn.L1Loss()',
    keras: 'keras.losses.MeanAbsoluteError()',
    'tensorflow.js': 'tf.losses.absoluteDifference',
  },
});
