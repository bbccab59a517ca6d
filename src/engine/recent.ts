/** What was made last, by the text it was made from: nothing is worked out twice, and nothing piles up. */

export class Recent<Value> {
  readonly #values = new Map<string, Value>();
  readonly #most: number;

  /** @param most so many are kept; beyond that the oldest is forgotten */
  constructor(most: number) {
    this.#most = most;
  }

  /** The value of a key, made if it is not there. */
  get(key: string, make: () => Value): Value {
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    const made = make();
    const oldest = this.#values.keys().next();
    if (this.#values.size >= this.#most && !oldest.done) this.#values.delete(oldest.value);
    this.#values.set(key, made);
    return made;
  }
}
