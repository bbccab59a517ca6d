/** What is known of a problem before any run: its minima, and how high it reaches within its home view. */
import type { Minimum } from './minimum';

export interface Survey {
  readonly minima: readonly Minimum[];
  /** The lowest loss known: of the global minimum, or found on the grid of the home view. */
  readonly lowest: number;
  /** The highest finite loss on the grid of the home view. */
  readonly highest: number;
  /** The loss that half of the samples of the home view lie below; absent where none is finite. */
  readonly typical?: number;
}
