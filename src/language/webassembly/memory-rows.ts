/** Where rows of data stand in the memory of the kernels, and which of them the coming evaluations sum over. */
import type { RowRegion } from '../adding';
import type { Batches, Rows } from '../program';
import { countRows } from '../row-count';
import type { Wiring } from '../wiring';
import { type Layout, ROWS, ROWS_ENTRY } from './layout';

/** Bytes for gathered batches, unless a single one needs more. */
const BATCHES = 65536;

interface Room {
  readonly address: number;
  readonly size: number;
}

const nowhere: Room = { address: 0, size: 0 };

export class MemoryRows implements RowRegion {
  readonly #layout: Layout;
  #all = nowhere;
  #batches = nowhere;
  /** What stands at `#all`; data never change. */
  #loaded: Float64Array | undefined;

  constructor(layout: Layout) {
    this.#layout = layout;
  }

  loadAll(rows: Rows | undefined, wiring: Wiring): void {
    countRows(rows, wiring);
    const { values } = rows as Rows;
    if (this.#loaded !== values) {
      this.#all = this.#atLeast(this.#all, values.byteLength);
      this.#layout.doubles.set(values, this.#all.address / 8);
      this.#loaded = values;
    }
    this.#point(0);
    this.#enter(0, this.#all.address, this.#all.address + values.byteLength);
  }

  loadBatches(
    values: Float64Array,
    { order, ends }: Batches,
    width: number,
    first: number,
    most: number,
  ): number {
    const begin = first === 0 ? 0 : ends[first - 1];
    const bytes = (batch: number): number => 8 * width * (ends[batch] - begin);
    const room = Math.max(BATCHES, bytes(first));
    const entries = Math.min(most, ROWS.tableSize / ROWS_ENTRY, ends.length - first);
    let count = 1;
    while (count < entries && bytes(first + count) <= room) count++;
    this.#batches = this.#atLeast(this.#batches, bytes(first + count - 1));
    const { doubles } = this.#layout;
    let place = this.#batches.address / 8;
    for (let i = begin; i < ends[first + count - 1]; i++) {
      const row = width * order[i];
      for (let column = 0; column < width; column++) doubles[place++] = values[row + column];
    }
    this.#point(ROWS_ENTRY);
    for (let k = 0; k < count; k++) {
      const from = k === 0 ? 0 : bytes(first + k - 1);
      const { address } = this.#batches;
      this.#enter(k, address + from, address + bytes(first + k));
    }
    return count;
  }

  /** @param stride bytes from the entry of one evaluation to that of the next */
  #point(stride: number): void {
    this.#integers(ROWS.next, ROWS.table);
    this.#integers(ROWS.stride, stride);
  }

  #enter(entry: number, from: number, to: number): void {
    this.#integers(ROWS.table + ROWS_ENTRY * entry, from, to);
  }

  #integers(address: number, ...values: readonly number[]): void {
    new Int32Array(this.#layout.memory.buffer, address, values.length).set(values);
  }

  #atLeast(room: Room, size: number): Room {
    if (room.size >= size) return room;
    // Twice as much as last time, so that data which grow point by point do not fill the memory.
    const larger = Math.max(size, 2 * room.size);
    return { address: this.#layout.room(larger), size: larger };
  }
}
