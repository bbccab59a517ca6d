/** The order in which a run goes through its data, batch after batch: shuffled anew for every epoch. */
import type { Batches } from '../language/program';
import { Shuffler } from './shuffler';

export class MiniBatches {
  readonly #size: number;
  readonly #shuffler: Shuffler;
  /** Rows in the order of this epoch. */
  readonly #epoch: Uint32Array;
  /** How many of them have been drawn; all: the next epoch begins. */
  #drawn: number;

  /** @param count of rows @param size of a batch; the last of an epoch may be smaller */
  constructor(count: number, size: number, seed: number) {
    this.#size = size;
    this.#shuffler = new Shuffler(seed);
    this.#epoch = new Uint32Array(count);
    this.#drawn = count;
  }

  /** Others that go on from here as these do. */
  copy(): MiniBatches {
    const copy = new MiniBatches(this.#epoch.length, this.#size, this.#shuffler.state);
    copy.#epoch.set(this.#epoch);
    copy.#drawn = this.#drawn;
    return copy;
  }

  /** The batches of the next so many steps. */
  next(steps: number): Batches {
    const rows = this.#epoch;
    const order = new Uint32Array(steps * Math.min(this.#size, rows.length));
    const ends = new Uint32Array(steps);
    let end = 0;
    for (let step = 0; step < steps; ) {
      if (this.#drawn === rows.length) {
        this.#shuffler.shuffle(rows);
        this.#drawn = 0;
      }
      const from = this.#drawn;
      const begin = end - from;
      while (step < steps && this.#drawn < rows.length) {
        this.#drawn = Math.min(this.#drawn + this.#size, rows.length);
        ends[step++] = begin + this.#drawn;
      }
      order.set(rows.subarray(from, this.#drawn), end);
      end = begin + this.#drawn;
    }
    return { order: order.subarray(0, end), ends };
  }
}
