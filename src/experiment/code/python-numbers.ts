/** Numbers as Python programs write them. */
import { decimal } from '../../language/code/decimal';

/** A number that Python takes for a float, so that no tensor of whole numbers is made of it. */
export const float = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e21 ? `${value}.0` : decimal(value);

/** A list of floats. */
export const floats = (values: readonly number[]): string => `[${values.map(float).join(', ')}]`;
