/** One sentence on something from outside that could not be used. */
export interface Notice {
  /** Where it stood, as the reader would find it: `run`, `lr:abc`. */
  readonly about: string;
  readonly sentence: string;
}
