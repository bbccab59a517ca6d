/** One step of a run, taken apart: every line of its rule with its numbers, and what the step is made of. */

/** A number per coordinate. */
export type Coordinates = readonly number[];

/** One assignment of a rule, carried out. */
export interface InspectedLine {
  readonly name: string;
  /** What the name stood for before this line, where it stood for something: old → new. */
  readonly before?: Coordinates;
  readonly after: Coordinates;
}

export interface Inspection {
  /** The update rule, a statement a line: tells whose lines these are. */
  readonly rule: string;
  /** From 1; the last step of the run where it ended before the step asked for. 0: the run has no step at all. */
  readonly step: number;
  /**
   * By name, what the rule knows before its first line: the position `x`, the gradient `g` as the rule sees it (with
   * noise, then clipped), `f`, `t`, `T`, the scheduled `lr`, `gnorm`, `newton` if asked for, hyperparameters, states.
   */
  readonly given: Readonly<Record<string, Coordinates>>;
  /** The gradient without noise and clipping. */
  readonly slope: Coordinates;
  /** In the order of the rule. */
  readonly lines: readonly InspectedLine[];
  /** Positions before and after. */
  readonly from: Coordinates;
  readonly to: Coordinates;
  /** −lr·g: what gradient descent would do with the same rate and gradient. */
  readonly gradientStep: Coordinates;
  /**
   * The step that this rule would take here as its very first: at the same position, gradient and rate, but with
   * t = 1 and every state as it is at first. For gradient descent and momentum that is −lr·g. What the step has
   * beyond it, `to − from − firstStep`, is what the rule owes to its memory of earlier steps.
   */
  readonly firstStep: Coordinates;
  /**
   * How far each coordinate goes per unit of steady gradient, as `respondingStep` defines it. Absent where the step
   * does not grow with the gradient (sign methods), follows the curvature, or is reckoned from a position kept.
   */
  readonly effectiveRates?: Coordinates;
}
