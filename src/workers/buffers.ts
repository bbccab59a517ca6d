/** Buffers that came back from the page, kept for the next frames. */

/** More than one frame each of the most runs a page holds, several times over. */
const MOST_KEPT = 64;

export class Buffers {
  readonly #free: ArrayBuffer[] = [];

  /** A buffer of at least so many bytes: the first that came back and is neither too small nor wastefully large. */
  take(bytes: number): ArrayBuffer {
    const fits = this.#free.findIndex(
      (buffer) => buffer.byteLength >= bytes && buffer.byteLength <= 2 * bytes,
    );
    const [buffer] = fits < 0 ? [] : this.#free.splice(fits, 1);
    return buffer ?? new ArrayBuffer(bytes);
  }

  giveBack(buffer: ArrayBuffer): void {
    if (buffer.byteLength > 0) this.#free.push(buffer);
    if (this.#free.length > MOST_KEPT) this.#free.shift();
  }
}
