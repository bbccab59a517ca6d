/** A growth curve: yeast until its food is used up. */
import { defineDataSet } from '../data-set';

export const yeast = defineDataSet({
  id: 'yeast',
  name: 'Yeast',
  task: 'fit',
  group: 'Measured',
  about:
    'A yeast culture over eighteen hours; Pearl’s logistic curve, with its ceiling of 665, has two parameters left.',
  source: 'Carlson, Biochemische Zeitschrift 57, 1913; Pearl, Quarterly Review of Biology 2, 1927',
  columns: [
    {
      name: 'time',
      unit: 'h',
      values: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18],
    },
    {
      name: 'amount of yeast',
      values: [
        9.6, 18.3, 29, 47.2, 71.1, 119.1, 174.6, 257.3, 350.7, 441, 513.3, 559.7, 594.8, 629.4,
        640.8, 651.1, 655.9, 659.6, 661.8,
      ],
    },
  ],
  model: '665/(1 + exp(b - w*x))',
});
