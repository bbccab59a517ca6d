/** The letter of a name within a line of text. */
import type { Hyperparameter } from '../../catalogue/optimizer';
import { type MathElement, mathml } from '../../language/mathml';

/** @param hyperparameters whose own letters go before the names' */
export function symbolOf(name: string, hyperparameters: readonly Hyperparameter[]): MathElement {
  const letter = hyperparameters.find((parameter) => parameter.name === name)?.symbol;
  const at = { start: 0, end: name.length };
  return mathml({ kind: 'name', name: letter ?? name, at });
}
