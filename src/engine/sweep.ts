/** What a sweep comes to: what becomes of one run at each of many learning rates. */
import type { Minimum } from './minimum';

/**
 * What a rate leads to, by the rules of the verdicts (`verdict.ts`).
 *
 * - `converges`: the verdict is that the run has converged, and it never overshot.
 * - `overshoots`: the same, but it overshot on its way.
 * - `elsewhere`: it converged to another minimum than at the slowest rates that do, whether or not it overshot; or it is
 *   stuck where no minimum is, away from the start, and does not move any more.
 * - `unsettled`: it circles, bounces, hovers or wanders; or it runs downhill without end.
 * - `diverges`: a coordinate is not finite or beyond 10¹², or distance and loss keep growing to the end.
 * - `leaves`: it steps to where the formula is not defined.
 * - `slow`: everything else. It is on its way or stuck, or has not moved from where it began.
 *
 * `elsewhere` compares with the slowest rates that converge, and so does not depend on where the slider stands. Of runs
 * that are recorded in windows of several steps (`resolution`) each window counts as one step.
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
