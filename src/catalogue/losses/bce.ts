/** Binary cross-entropy from logits, in a form that overflows nowhere. */
import { defineLoss } from '../loss';

export const bce = defineLoss({
  id: 'bce',
  name: 'Binary cross-entropy',
  shortName: 'Cross-entropy',
  // Without an exponential of a large positive number, whichever the sign.
  formula:
    'prediction > 0 ? log(1 + exp(-prediction)) + prediction * (1 - y) : log(1 + exp(prediction)) - prediction * y',
  settings: [],
  idea: 'The surprise at the true class: nearly 0 where the model is sure and right, growing with the logit where it is sure and wrong.',
  source: 'Good, Rational Decisions, 1952; PyTorch, BCEWithLogitsLoss',
  libraries: {
    pytorch: 'torch.nn.BCEWithLogitsLoss()',
    keras: 'keras.losses.BinaryCrossentropy(from_logits=True)',
    'tensorflow.js': 'tf.losses.sigmoidCrossEntropy',
  },
});
