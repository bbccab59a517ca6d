/** Where every name lives in the one memory of an executor, so that any objective links with any step. */
import { BLOCK } from '../program';

/** Bytes for a stretch of the stream, and for recorded columns. */
export const STREAM = { address: 0, size: 32768 };
export const RECORD = { address: 32768, size: 131072 };

/**
 * Which rows of data the coming evaluations sum over, as pairs of integers: the address of the first, and that behind
 * the last. `next` holds the address of the pair whose turn it is, `stride` the bytes from it to the one after.
 */
export const ROWS = {
  next: RECORD.address + RECORD.size + 16,
  stride: RECORD.address + RECORD.size + 20,
  table: RECORD.address + RECORD.size + 32,
  tableSize: 16384,
};

/** Bytes of an entry of the table. */
export const ROWS_ENTRY = 8;

/** Bytes in a page of WebAssembly memory. */
const PAGE = 65536;

/**
 * A block and a little more: at multiples of 2,048 bytes the processor would take a load from one block for a load of
 * what was just stored into another.
 */
const STRIDE = 8 * BLOCK + 64;

const CELL = 16;

/** Bytes from one recorded column to the next. */
export function columnStride(columns: number): number {
  return CELL * Math.floor(RECORD.size / CELL / Math.max(1, columns));
}

export class Layout {
  readonly memory = new WebAssembly.Memory({ initial: 4 });
  #doubles = new Float64Array(this.memory.buffer);
  readonly #addresses = new Map<string, number>();
  #next = ROWS.table + ROWS.tableSize;

  /** The memory as doubles; renewed when the memory grows. */
  get doubles(): Float64Array {
    return this.#doubles;
  }

  /** Address in bytes of the block of a lane value. */
  block(name: string): number {
    return this.#place(`lane ${name}`, STRIDE);
  }

  /** Address in bytes of a number that is the same for all lanes; it stands there twice. */
  cell(name: string): number {
    return this.#place(`cell ${name}`, CELL);
  }

  /** Address in bytes of fresh room for so many; nothing is ever given back. */
  room(size: number): number {
    const address = this.#next;
    this.#next += CELL * Math.ceil(size / CELL);
    this.#grow();
    return address;
  }

  #place(key: string, size: number): number {
    const known = this.#addresses.get(key);
    if (known !== undefined) return known;
    const address = this.room(size);
    this.#addresses.set(key, address);
    return address;
  }

  #grow(): void {
    const missing = this.#next - this.memory.buffer.byteLength;
    if (missing > 0) {
      this.memory.grow(Math.ceil(missing / PAGE));
      this.#doubles = new Float64Array(this.memory.buffer);
    }
  }
}
