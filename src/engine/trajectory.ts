/** What one run leaves behind: its positions, losses and slopes, step by step, and how it ended. */

export type Ending =
  | { readonly kind: 'finished' }
  /** A coordinate not finite or beyond 10¹² at this step. */
  | { readonly kind: 'diverged'; readonly step: number }
  /** The loss is undefined at this step's position. */
  | { readonly kind: 'left the domain'; readonly step: number }
  /** Newton's method met a singular Hessian at the position before this step. */
  | { readonly kind: 'singular'; readonly step: number };

/**
 * Steps 0 … length − 1: `positions[c][k]` is coordinate c after k steps. A diverged run includes its last position
 * where that is finite. Arrays may be longer than `length`.
 */
export interface Trajectory {
  readonly length: number;
  readonly positions: readonly Float64Array[];
  /** Over all data, however few a step has seen. */
  readonly losses: Float64Array;
  /** Lengths of the gradient, without noise and clipping. Absent from trajectories that no descent has made. */
  readonly gradientNorms?: Float64Array;
  /**
   * The steps at which `losses` and `gradientNorms` hold, ascending; elsewhere they are NaN. Absent: everywhere. Runs in
   * mini-batches are looked at over all data now and then only.
   */
  readonly evaluated?: Int32Array;
  /**
   * The steps that overshot, ascending (`overshoots.ts` says what that is). Absent where no descent has made it, and of
   * runs in mini-batches.
   */
  readonly overshoots?: readonly number[];
  readonly ending: Ending;
}
