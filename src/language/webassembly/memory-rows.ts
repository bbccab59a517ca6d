/** Where rows of data stand in the memory of the kernels, and which of them the coming evaluations sum over. */
import type { RowRegion } from '../adding';
import type { Batches, Rows } from '../program';
import { countRows } from '../row-count';
import type { Wiring } from '../wiring';
import { emitGather, type Gather } from './emit-gather';
import { type Layout, ROWS, ROWS_ENTRY } from './layout';

/** Bytes for gathered batches, unless a single one needs more. */
const MOST_GATHERED = 2 ** 22;

const INTEGER = Uint32Array.BYTES_PER_ELEMENT;
const DOUBLE = Float64Array.BYTES_PER_ELEMENT;

interface Room {
  readonly address: number;
  readonly size: number;
}

const nowhere: Room = { address: 0, size: 0 };

/** The rows of some batches, one batch behind the other. */
interface Gathered {
  /** Of what: neither ever changes. */
  readonly values: Float64Array;
  readonly batches: Batches;
  readonly first: number;
  /** Behind the last of them. */
  readonly end: number;
}

/** Where a batch begins in the order of rows. */
const beginOf = ({ ends }: Batches, batch: number): number => (batch === 0 ? 0 : ends[batch - 1]);

export class MemoryRows implements RowRegion {
  readonly #layout: Layout;
  #all = nowhere;
  #room = nowhere;
  #numbers = nowhere;
  /** What stands at `#all`; data never change. */
  #loaded: Float64Array | undefined;
  /** What stands in `#room`: one run after the other goes through the same batches, so it is not gathered anew. */
  #gathered: Gathered | undefined;
  /** By the width of a row. */
  readonly #gathers = new Map<number, Gather>();

  constructor(layout: Layout) {
    this.#layout = layout;
  }

  loadAll(rows: Rows | undefined, wiring: Wiring): void {
    countRows(rows, wiring);
    const { values } = rows as Rows;
    if (this.#loaded !== values) {
      this.#all = this.#atLeast(this.#all, values.byteLength);
      this.#layout.doubles.set(values, this.#all.address / DOUBLE);
      this.#loaded = values;
    }
    this.#integers(ROWS.next, ROWS.table, 0);
    this.#integers(ROWS.table, this.#all.address, this.#all.address + values.byteLength);
  }

  loadBatches(
    values: Float64Array,
    batches: Batches,
    width: number,
    first: number,
    most: number,
  ): number {
    const last = Math.min(first + most, first + ROWS.tableSize / ROWS_ENTRY, batches.ends.length);
    const { first: begin, end } = this.#gather(values, batches, width, first, last);
    const count = Math.min(last, end) - first;
    const origin = beginOf(batches, begin);
    const addressOf = (row: number): number => this.#room.address + width * DOUBLE * (row - origin);
    const table = new Int32Array(this.#layout.memory.buffer, ROWS.table, 2 * count);
    for (let k = 0, from = addressOf(beginOf(batches, first)); k < count; k++) {
      table[2 * k] = from;
      from = addressOf(batches.ends[first + k]);
      table[2 * k + 1] = from;
    }
    this.#integers(ROWS.next, ROWS.table, ROWS_ENTRY);
    return count;
  }

  /** Brings the batches from one up to another, as many as there is room for, at least one. */
  #gather(
    values: Float64Array,
    batches: Batches,
    width: number,
    first: number,
    last: number,
  ): Gathered {
    const { order, ends } = batches;
    const bytes = width * DOUBLE;
    const known = this.#gathered;
    const goesOn =
      known?.values === values &&
      known.batches === batches &&
      known.first <= first &&
      known.end >= first &&
      bytes * (ends[first] - beginOf(batches, known.first)) <= this.#room.size;
    const begin = goesOn ? known.first : first;
    const origin = beginOf(batches, begin);
    if (!goesOn) {
      const wanted = Math.min(MOST_GATHERED, bytes * (order.length - origin));
      this.#room = this.#atLeast(this.#room, Math.max(wanted, bytes * (ends[first] - origin)));
    }
    const from = goesOn ? known.end : first;
    let end = from;
    while (end < last && bytes * (ends[end] - origin) <= this.#room.size) end++;
    if (end > from) {
      const rows = order.subarray(beginOf(batches, from), ends[end - 1]);
      this.#copy(rows, width, this.#room.address + bytes * (beginOf(batches, from) - origin));
    }
    this.#gathered = { values, batches, first: begin, end };
    return this.#gathered;
  }

  /** Copies the rows of these numbers from among all to an address. */
  #copy(rows: Uint32Array, width: number, to: number): void {
    this.#numbers = this.#atLeast(this.#numbers, rows.byteLength);
    const { address } = this.#numbers;
    const { memory } = this.#layout;
    new Uint32Array(memory.buffer, address, rows.length).set(rows);
    const gather = this.#gathers.get(width) ?? linkedGather(width, memory);
    this.#gathers.set(width, gather);
    gather(address, address + INTEGER * rows.length, this.#all.address, to);
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

function linkedGather(width: number, memory: WebAssembly.Memory): Gather {
  const module = new WebAssembly.Module(emitGather(width));
  return new WebAssembly.Instance(module, { kernel: { memory } }).exports.gather as Gather;
}
