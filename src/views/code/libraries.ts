/** The libraries that programs can be written for, in the order in which they are offered. */
import type { Library } from '../../catalogue/optimizer';

export const libraryChoices: readonly { readonly value: Library; readonly label: string }[] = [
  { value: 'pytorch', label: 'PyTorch' },
  { value: 'keras', label: 'Keras' },
  { value: 'optax', label: 'Optax' },
  { value: 'tensorflow.js', label: 'TensorFlow.js' },
];
