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
  /** Present where the loss has no minimum: classes that a line parts from each other are never parted well enough. */
  readonly endless?: Endless;
}

/** The loss falls as long as the parameters grow this way, and comes ever nearer to a height that it never reaches. */
export interface Endless {
  /** Of length 1. */
  readonly direction: readonly number[];
  readonly towards: number;
}
