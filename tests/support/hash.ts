/** FNV-1a over the bits of doubles, so that two runs are equal or not at a glance. */

/** Sign and payload of NaN are the one thing that engines may choose; all count as one. */
const NOT_A_NUMBER = new Uint32Array(Float64Array.of(Number.NaN).buffer);

export class Hash {
  // Two halves of 32 bits: BigInt arithmetic would take longer than the runs.
  #low = 0x84222325;
  #high = 0xcbf29ce4;

  add(values: Float64Array): this {
    const words = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length);
    for (let i = 0; i < values.length; i++) {
      const source = Number.isNaN(values[i]) ? NOT_A_NUMBER : words;
      const at = source === words ? 2 * i : 0;
      this.#mix(source[at] as number);
      this.#mix(source[at + 1] as number);
    }
    return this;
  }

  #mix(word: number): void {
    this.#low = Math.imul(this.#low ^ word, 0x01000193) >>> 0;
    this.#high = Math.imul(this.#high ^ (word ^ (this.#low >>> 15)), 0x01000193) >>> 0;
  }

  toString(): string {
    return [this.#high, this.#low].map((half) => half.toString(16).padStart(8, '0')).join('');
  }
}
