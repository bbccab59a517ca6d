/** The best fit, where it is known. */
import type { Survey } from '../../engine/survey';

/** Its parameters. The deepest minimum of a curve is none where a valley leads lower still. */
export function bestFitOf({ minima: [deepest] }: Survey): readonly number[] | undefined {
  return deepest?.global ? deepest.position : undefined;
}
