/** Results by content key, the newest kept: going back to what was computed once computes nothing. */

export class Memory<Value> {
  readonly #entries = new Map<string, { readonly value: Value; readonly bytes: number }>();
  readonly #room: number;
  #used = 0;

  /** @param room bytes, as `remember` is told */
  constructor(room: number) {
    this.#room = room;
  }

  recall(key: string): Value | undefined {
    return this.#entries.get(key)?.value;
  }

  remember(key: string, value: Value, bytes: number): void {
    this.#forget(key);
    this.#entries.set(key, { value, bytes });
    this.#used += bytes;
    for (const oldest of this.#entries.keys()) {
      if (this.#used <= this.#room) break;
      this.#forget(oldest);
    }
  }

  #forget(key: string): void {
    this.#used -= this.#entries.get(key)?.bytes ?? 0;
    this.#entries.delete(key);
  }
}
