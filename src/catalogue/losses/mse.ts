/** Mean squared error: large errors count most. */
import { defineLoss } from '../loss';

export const mse = defineLoss({
  id: 'mse',
  name: 'Mean squared error',
  shortName: 'MSE',
  formula: '(prediction - y)^2',
  settings: [],
  idea: 'An error twice as large counts four times, so a single outlier can draw the line.',
  source: 'Legendre 1805, Gauss 1809; PyTorch, MSELoss',
  libraries: {
    pytorch: 'torch.nn.MSELoss()',
    keras: 'keras.losses.MeanSquaredError()',
    'tensorflow.js': 'tf.losses.meanSquaredError',
  },
});
