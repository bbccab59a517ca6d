/** Whose turn it is: of those who wait, the one whose last turn is longest ago. */
export class Turns {
  readonly #taken = new Map<string, number>();
  #count = 0;

  /** Takes a turn; undefined where nobody waits. */
  next(waiting: Iterable<string>): string | undefined {
    let first: string | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const one of waiting) {
      const last = this.#taken.get(one) ?? 0;
      if (last >= least) continue;
      first = one;
      least = last;
    }
    if (first !== undefined) this.#taken.set(first, ++this.#count);
    return first;
  }
}
