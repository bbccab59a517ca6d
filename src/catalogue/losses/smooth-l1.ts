/** PyTorch's smooth L1: Huber's loss divided by its threshold. */
import { defineLoss } from '../loss';

export const smoothL1 = defineLoss({
  id: 'smooth-l1',
  name: 'Smooth L1',
  shortName: 'Smooth L1',
  formula:
    'abs(prediction - y) < beta ? (prediction - y)^2 / (2 * beta) : abs(prediction - y) - beta / 2',
  settings: [
    {
      name: 'beta',
      symbol: 'beta',
      default: 1,
      minimum: 0,
      maximum: 1e12,
      open: 'minimum',
      scale: 'logarithmic',
      slider: [0.01, 100],
      meaning: 'Errors beyond it count as absolute ones',
    },
  ],
  idea: 'Huber’s loss divided by β: beyond β its slope is 1, whatever β is.',
  source: 'Girshick, Fast R-CNN, 2015, https://arxiv.org/abs/1504.08083; PyTorch, SmoothL1Loss',
  libraries: { pytorch: 'torch.nn.SmoothL1Loss(beta={beta})' },
});
