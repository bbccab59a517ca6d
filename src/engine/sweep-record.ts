/** What is kept of every run of a sweep while it is computed: a row for each window of a few positions. */
import type { Minimum } from './minimum';
import type { SweepWork } from './work';

/** Up to so many positions, each is a window of its own. */
const MOST_WINDOWS = 2048;

/** Nearer to a minimum than this share of the diagonal, a run has reached it. */
export const REACH = 1e-3;
/** So close to a minimum's loss, a run has settled. */
const SETTLED_WITHIN = 1e-6;
/** Fewer steps than twice these cannot be seen to shrink. */
const SHORTEST_HALF = 2;
/** In the second half of a stay that converges, steps are shorter than this share of those in the first. */
export const SHRINKS_TO = 0.7;
/** Steps shorter than this share of the diagonal are rest. */
export const AT_REST = 1e-9;

/** One run of the sweep, window by window. */
export interface Course {
  readonly windows: number;
  /** Steps to a window; the last may have fewer. */
  readonly window: number;
  /** The distance between the last positions of two windows. */
  distance(from: number, to: number): number;
  /** The root of the mean squared length of the steps in windows `from` … `to − 1`. */
  stride(from: number, to: number): number;
  /** The mean over the same windows of the highest loss in each. */
  height(from: number, to: number): number;
}

export class SweepRecord {
  /** Positions to a window. */
  readonly window: number;
  readonly windows: number;
  readonly #lanes: number;
  readonly #coordinates: number;
  /**
   * Last positions by coordinate, highest losses, sums of squared steps, in the end those of all windows that follow too;
   * row r holds window r − 1.
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
    this.#sumToTheEnd(this.#columns[this.#coordinates + 1]);
  }

  /** From the end backwards, so that the small steps of a run at rest are not lost beside those before. */
  #sumToTheEnd(column: Float64Array): void {
    const lanes = this.#lanes;
    for (let index = column.length - lanes - 1; index >= 0; index--)
      column[index] += column[index + lanes];
  }

  /** The last position of a run. */
  end(lane: number): number[] {
    return Array.from({ length: this.#coordinates }, (_, c) => this.#at(c, lane, this.windows - 1));
  }

  course(lane: number): Course {
    return {
      windows: this.windows,
      window: this.window,
      distance: (from, to) => this.#distance(lane, from, to),
      stride: (from, to) => this.#stride(lane, from, to),
      height: (from, to) => {
        let sum = 0;
        for (let window = from; window < to; window++)
          sum += this.#at(this.#coordinates, lane, window);
        return sum / (to - from);
      },
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

  /** Whether a run that stays since a window rests there: its steps shrink, or are as good as none. */
  restsSince(lane: number, since: number, diagonal: number): boolean {
    const half = Math.floor((this.windows - 1 - since) / 2);
    if (half < SHORTEST_HALF) return false;
    const late = this.#stride(lane, this.windows - half, this.windows);
    if (late <= AT_REST * diagonal) return true;
    return late <= SHRINKS_TO * this.#stride(lane, since + 1, since + 1 + half);
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

  #stride(lane: number, from: number, to: number): number {
    const energy = this.#columns[this.#coordinates + 1];
    const after = to === this.windows ? 0 : energy[(to + 1) * this.#lanes + lane];
    const steps = (to - from - 1) * this.window + this.#lengthOf(to - 1);
    const sum = energy[(from + 1) * this.#lanes + lane] - after;
    return Math.sqrt(Math.max(0, sum) / steps);
  }

  #lengthOf(window: number): number {
    return window === this.windows - 1 ? this.#lastWindow : this.window;
  }

  #at(column: number, lane: number, window: number): number {
    return this.#columns[column][(window + 1) * this.#lanes + lane];
  }

  #distance(lane: number, from: number, to: number): number {
    let squared = 0;
    for (let c = 0; c < this.#coordinates; c++)
      squared += (this.#at(c, lane, to) - this.#at(c, lane, from)) ** 2;
    return Math.sqrt(squared);
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
