/** Whether a value lies within the bounds that a hyperparameter or a schedule's parameter declares. */
import type { Hyperparameter } from '../../src/catalogue/optimizer';

export function isAllowed(
  { minimum, maximum, open }: Pick<Hyperparameter, 'minimum' | 'maximum' | 'open'>,
  value: number,
): boolean {
  const tooSmall = open === 'minimum' || open === 'both' ? value <= minimum : value < minimum;
  const tooLarge = open === 'maximum' || open === 'both' ? value >= maximum : value > maximum;
  return !tooSmall && !tooLarge;
}
