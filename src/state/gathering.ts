/** Results that come while a hand moves points wait for each other: one by one each would cost a picture. */

/** Frames that the first may wait for the others. */
const LONGEST = 1;

export class Gathering {
  #frames = 0;

  /** Whether what has come waits one frame more. @param others whether more is to come of what belongs together */
  waits(others: boolean): boolean {
    const wait = others && this.#frames < LONGEST;
    this.#frames = wait ? this.#frames + 1 : 0;
    return wait;
  }
}
