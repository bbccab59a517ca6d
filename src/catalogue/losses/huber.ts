/** Huber's loss: squared for small errors, absolute for large ones. */
import { defineLoss } from '../loss';

export const huber = defineLoss({
  id: 'huber',
  name: 'Huber loss',
  shortName: 'Huber',
  formula:
    'abs(prediction - y) < delta ? (prediction - y)^2 / 2 : delta * (abs(prediction - y) - delta / 2)',
  settings: [
    {
      name: 'delta',
      symbol: 'delta',
      default: 1,
      minimum: 0,
      maximum: 1e12,
      open: 'minimum',
      scale: 'logarithmic',
      slider: [0.01, 100],
      meaning: 'Errors beyond it count as absolute ones',
    },
  ],
  idea: 'Half the square up to δ, a straight line beyond it: smooth at the minimum and calm about outliers.',
  source: 'Huber, Robust Estimation of a Location Parameter, 1964; PyTorch, HuberLoss',
  libraries: {
    pytorch: 'torch.nn.HuberLoss(delta={delta})',
    keras: 'keras.losses.Huber(delta={delta})',
    'tensorflow.js': 'tf.losses.huberLoss',
  },
});
