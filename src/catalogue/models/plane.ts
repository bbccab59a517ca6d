/** A plane over two features: what the classifier of two features takes the sign of. */
import type { ModelDefinition } from '../model';

export const plane: ModelDefinition = {
  id: 'plane',
  name: 'Plane',
  formula: 'w1*x1 + w2*x2 + b',
  parameters: ['w1', 'w2', 'b'],
  features: ['x1', 'x2'],
  about: 'a weight per feature, intercept b',
};
