/** What is kept of every run of a sweep while it is computed: a row for each window of a few positions. */
import type { Minimum } from './minimum';
import { type Places, REACH } from './verdict/arrival';
import { beforeLastQuarter, type LastQuarter, wayOf } from './verdict/last-quarter';
import type { SweepWork } from './work';

/** Up to so many positions, each is a window of its own. */
const MOST_WINDOWS = 2048;

/** So close to a minimum's loss, a run has settled. */
const SETTLED_WITHIN = 1e-6;

export class SweepRecord {
  /** Positions to a window. */
  readonly window: number;
  readonly windows: number;
  readonly #lanes: number;
  readonly #coordinates: number;
  /**
   * Last positions by coordinate, highest losses, sums of squared steps; row r holds window r − 1.
   */
  readonly #columns: readonly Float64Array[];
  readonly #lastWindow: number;

  constructor(
    { start, steps }: Pick<SweepWork, 'start' | 'steps'>,
    lanes: number,
    memory?: ArrayBuffer,
  ) {
    this.#lanes = lanes;
    this.#coordinates = start.length;
    this.window = windowOf(steps);
    this.windows = Math.ceil((steps + 1) / this.window);
    this.#lastWindow = steps + 1 - (this.windows - 1) * this.window;
    const size = lanes * (this.windows + 1);
    const bytes = sweepBytes({ start, steps }, lanes);
    const room = memory && memory.byteLength >= bytes ? memory : new ArrayBuffer(bytes);
    this.#columns = Array.from(
      { length: start.length + 2 },
      (_, index) => new Float64Array(room, Float64Array.BYTES_PER_ELEMENT * size * index, size),
    );
  }

  /** Where the kernel writes while it makes so many steps; `from` is the first of a window. */
  rows(from: number, count: number): readonly Float64Array[] {
    const first = from / this.window;
    const last = first + Math.ceil(count / this.window);
    return this.#columns.map((column) => column.subarray(first * this.#lanes, last * this.#lanes));
  }

  /** Adds the last window, which no later row has told. Nothing is written after it. */
  close(values: readonly Float64Array[]): void {
    for (const [index, column] of this.#columns.entries())
      column.set(values[index], this.windows * this.#lanes);
  }

  /** The last position of a run. */
  end(lane: number): number[] {
    return Array.from({ length: this.#coordinates }, (_, c) => this.#at(c, lane, this.windows - 1));
  }

  /** A run window by window: a step of a window is as long as the root of the mean of their squares. */
  places(lane: number): Places {
    return { last: this.windows - 1, lengthAt: (window) => this.#stride(lane, window) };
  }

  /** Looked at once in every window, its losses the highest of each. */
  lastQuarter(lane: number): LastQuarter {
    const last = this.windows - 1;
    const since = beforeLastQuarter(last);
    const columns = this.#columns.map((column) => this.#stretch(column, lane, since + 1, last));
    const lengths = columns[this.#coordinates + 1];
    for (let i = 0; i < lengths.length; i++)
      lengths[i] = Math.sqrt(lengths[i] / this.#lengthOf(since + 1 + i));
    const place = (window: number) =>
      Array.from({ length: this.#coordinates }, (_, c) => this.#at(c, lane, window));
    return {
      since: since * this.window,
      last: last * this.window,
      positions: columns.slice(0, this.#coordinates),
      losses: columns[this.#coordinates],
      lengths,
      way: wayOf(lengths, lengths.length * this.window),
      origin: place(since),
      start: place(0),
      startLoss: this.#at(this.#coordinates, lane, 0),
    };
  }

  /**
   * For each of some runs the window from which on it lies within reach of a point; `windows` where its end does not.
   * Row by row for all runs at once: run by run, every number would come from another corner of the memory.
   */
  stays(
    lanes: readonly number[],
    points: readonly (readonly number[])[],
    diagonal: number,
  ): Int32Array {
    const reach = (REACH * diagonal) ** 2;
    return this.#backwards(lanes, (index, row) => {
      let squared = 0;
      for (let c = 0; c < this.#coordinates; c++)
        squared += (this.#columns[c][row + lanes[index]] - points[index][c]) ** 2;
      return squared <= reach;
    });
  }

  /**
   * For each of some runs the step from which on it stays, and is as deep as its minimum; NaN where it is not.
   * @param since as `stays` tells
   */
  settles(
    lanes: readonly number[],
    minima: readonly Pick<Minimum, 'loss'>[],
    since: Int32Array,
  ): Float64Array {
    const losses = this.#columns[this.#coordinates];
    const deep = this.#backwards(
      lanes,
      (index, row) => losses[row + lanes[index]] <= minima[index].loss + SETTLED_WITHIN,
    );
    return Float64Array.from(lanes, (_, index) => {
      const window = Math.max(deep[index], since[index]);
      if (window === this.windows) return Number.NaN;
      // Of a window only its last position is known to lie within reach.
      const throughout = window > since[index] || window === 0;
      return window * this.window + (throughout ? 0 : this.#lengthOf(window) - 1);
    });
  }

  /** The window from which on a condition holds of each run; `row` is where a window begins in the columns. */
  #backwards(lanes: readonly number[], holds: (index: number, row: number) => boolean): Int32Array {
    const since = new Int32Array(lanes.length).fill(this.windows);
    const open = Int32Array.from(lanes.keys());
    let count = open.length;
    for (let window = this.windows - 1; window >= 0 && count > 0; window--) {
      const row = (window + 1) * this.#lanes;
      let left = 0;
      for (let place = 0; place < count; place++) {
        const index = open[place];
        if (!holds(index, row)) continue;
        since[index] = window;
        open[left++] = index;
      }
      count = left;
    }
    return since;
  }

  #stride(lane: number, window: number): number {
    return Math.sqrt(this.#at(this.#coordinates + 1, lane, window) / this.#lengthOf(window));
  }

  /** What stands in a column for one run, from one window to another. */
  #stretch(column: Float64Array, lane: number, from: number, to: number): Float64Array {
    const stretch = new Float64Array(to - from + 1);
    let place = (from + 1) * this.#lanes + lane;
    for (let i = 0; i < stretch.length; i++, place += this.#lanes) stretch[i] = column[place];
    return stretch;
  }

  #lengthOf(window: number): number {
    return window === this.windows - 1 ? this.#lastWindow : this.window;
  }

  #at(column: number, lane: number, window: number): number {
    return this.#columns[column][(window + 1) * this.#lanes + lane];
  }
}

const windowOf = (steps: number): number => Math.ceil((steps + 1) / MOST_WINDOWS);

/** Bytes that the record of a sweep needs. */
export function sweepBytes(
  { start, steps }: Pick<SweepWork, 'start' | 'steps'>,
  lanes: number,
): number {
  const windows = Math.ceil((steps + 1) / windowOf(steps));
  return Float64Array.BYTES_PER_ELEMENT * (start.length + 2) * lanes * (windows + 1);
}
