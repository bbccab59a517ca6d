/** The order in which a run goes through its data, batch after batch: shuffled anew for every epoch. */
import type { Batches } from '../language/program';
import { mulberry32 } from './random';

export class MiniBatches {
  readonly #size: number;
  readonly #uniform: () => number;
  /** Rows in the order of this epoch. */
  readonly #epoch: Uint32Array;
  /** How many of them have been drawn; all: the next epoch begins. */
  #drawn: number;

  /** @param count of rows @param size of a batch; the last of an epoch may be smaller */
  constructor(count: number, size: number, seed: number) {
    this.#size = size;
    this.#uniform = mulberry32(seed);
    this.#epoch = new Uint32Array(count);
    this.#drawn = count;
  }

  /** The batches of the next so many steps. */
  next(steps: number): Batches {
    const order = new Uint32Array(steps * Math.min(this.#size, this.#epoch.length));
    const ends = new Uint32Array(steps);
    let end = 0;
    for (let step = 0; step < steps; step++) {
      if (this.#drawn === this.#epoch.length) this.#shuffle();
      const batch = this.#epoch.subarray(this.#drawn, this.#drawn + this.#size);
      order.set(batch, end);
      this.#drawn += batch.length;
      end += batch.length;
      ends[step] = end;
    }
    return { order: order.subarray(0, end), ends };
  }

  /** Fisher and Yates, from the identity. */
  #shuffle(): void {
    const rows = this.#epoch;
    for (let i = 0; i < rows.length; i++) rows[i] = i;
    for (let i = rows.length - 1; i > 0; i--) {
      const j = Math.floor(this.#uniform() * (i + 1));
      const row = rows[i] as number;
      rows[i] = rows[j] as number;
      rows[j] = row;
    }
    this.#drawn = 0;
  }
}
