/** What a sweep comes to: what becomes of one run at each of many learning rates. */
import type { Minimum } from './minimum';

/**
 * What a rate leads to. Lengths are measured against the diagonal D of the home view.
 *
 * - `converges`: the run ends within 10⁻³ D of a minimum, and since it came there for good its steps have shrunk (in
 *   the second half of its stay to less than 0.7 of the first) or are shorter than 10⁻⁹ D. It never overshot.
 * - `overshoots`: the same, but it overshot on its way.
 * - `elsewhere`: it converges to another minimum than at the slowest rates that converge, whether or not it overshot; or
 *   it comes to rest (steps below 10⁻⁹ D) where no minimum is, away from the start.
 * - `unsettled`: its steps do not shrink, and in the last quarter it gets nowhere (it circles, bounces or hovers) or is
 *   further than D from its start.
 * - `diverges`: a coordinate is not finite or beyond 10¹², or steps and loss keep growing to the end.
 * - `leaves`: it steps to where the formula is not defined.
 * - `slow`: everything else. It is on its way, or has not moved from where it began.
 *
 * `elsewhere` compares with the slowest rates that converge, and so does not depend on where the slider stands.
 */
export const outcomes = [
  'slow',
  'converges',
  'overshoots',
  'elsewhere',
  'unsettled',
  'diverges',
  'leaves',
] as const;

export type Outcome = (typeof outcomes)[number];

export interface Sweep {
  /** Ascending; all other arrays hold a number for each of them. */
  readonly rates: Float64Array;
  /** Places in `outcomes`. */
  readonly outcomes: Uint8Array;
  /**
   * The step from which on the run is within 10⁻³ D of the minimum it reaches and its loss no more than 10⁻⁶ above that
   * minimum's; NaN where it is not. Exact to `resolution` steps, never too early.
   */
  readonly settled: Float64Array;
  readonly resolution: number;
  /** Which of `minima` the run converges to; −1 where to none. */
  readonly reached: Int16Array;
  /** Steps that overshot; 0 where the run does not come to its end. */
  readonly overshoots: Uint32Array;
  /** Those that were reached and those that were looked for; with weight decay, of the decayed loss. */
  readonly minima: readonly Minimum[];
}
