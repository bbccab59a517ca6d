import { expect, it } from 'vitest';
import { dataCaption } from '../../../src/experiment/data/data-caption';
import type { DataProblem } from '../../../src/experiment/experiment';
import { readLink } from '../../../src/experiment/read-link';
import '../../support/with-data';

it.each([
  ['fit=cars', 'Cars (50 points), w*x + b, mean squared error'],
  [
    'fit=own&points=1,2&model=w*x^b&loss=huber,delta:0.5&standardize=1&columns=dose,effect',
    'effect by dose (1 point), w*x^b, Huber loss with delta 0.5, standardized',
  ],
  [
    'classify=iris_vv&features=1&l2=0.1',
    'Iris petals (100 points), 1 feature, binary cross-entropy, L2 penalty 0.1',
  ],
  ['classify=own&points=1,2,0', 'Own data (1 point), 2 features, binary cross-entropy'],
])('%s in words', (link, caption) => {
  const { problem } = readLink(link).document.experiment;
  expect(dataCaption(problem as DataProblem).join(', ')).toBe(caption);
});
