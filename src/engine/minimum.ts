/** A minimum of a problem: where it is, how deep, and how curved. */
export interface Minimum {
  readonly position: readonly number[];
  readonly loss: number;
  /** Ascending; empty at a kink, where there is no Hessian. */
  readonly eigenvalues: readonly number[];
  readonly global: boolean;
  /** Other points next to it are as low: it lies on the flat floor of a valley. Absent: it is alone. */
  readonly flat?: true;
}
