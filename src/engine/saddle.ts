/** A saddle of a surface: level ground from which it rises and falls, at least twice each, on the way around. */
export interface Saddle {
  readonly position: readonly number[];
  readonly loss: number;
  /** Of the Hessian, ascending; both near 0 at a degenerate saddle. */
  readonly eigenvalues: readonly [number, number];
}

/** Those of a view, in ascending order of loss. */
export interface Saddles {
  readonly saddles: readonly Saddle[];
}
