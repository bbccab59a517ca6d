/** What can be asked of whoever conducts the work. */
export interface Conductor {
  /** Leaves undone what is still missing of the experiment as it is. */
  cancel(): void;
  /** Takes up again what was cancelled or has failed. */
  resume(): void;
  /** There are no workers: nothing is asked for any more, and the sentence stays. */
  giveUp(sentence: string): void;
  /** Ends the workers with it. */
  stop(): void;
}
