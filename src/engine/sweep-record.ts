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
  /** Last positions by coordinate, highest losses, sums of squared steps; row r holds window r − 1. */
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

  /** Adds the last window, which no later row has told. */
  close(values: readonly Float64Array[]): void {
    for (const [index, column] of this.#columns.entries())
      column.set(values[index], this.windows * this.#lanes);
  }

  position(lane: number, window = this.windows - 1): number[] {
    return Array.from({ length: this.#coordinates }, (_, c) => this.#at(c, lane, window));
  }

  course(lane: number): Course {
    return {
      windows: this.windows,
      window: this.window,
      distance: (from, to) => this.#distance(lane, to, this.position(lane, from)),
      stride: (from, to) => {
        const steps = (to - from - 1) * this.window + this.#lengthOf(to - 1);
        return Math.sqrt(this.#sum(this.#coordinates + 1, lane, from, to) / steps);
      },
      height: (from, to) => this.#sum(this.#coordinates, lane, from, to) / (to - from),
    };
  }

  /** The window from which on all positions lie within reach of a point; undefined where the last does not. */
  stayAt(lane: number, point: readonly number[], diagonal: number): number | undefined {
    const reach = REACH * diagonal;
    let since = this.windows;
    while (since > 0 && this.#distance(lane, since - 1, point) <= reach) since--;
    return since < this.windows ? since : undefined;
  }

  /** Whether the run comes to rest at a point: it stays, and its steps shrink or are as good as none. */
  restsAt(lane: number, point: readonly number[], diagonal: number): boolean {
    const since = this.stayAt(lane, point, diagonal);
    if (since === undefined) return false;
    const half = Math.floor((this.windows - 1 - since) / 2);
    if (half < SHORTEST_HALF) return false;
    const { stride } = this.course(lane);
    const late = stride(this.windows - half, this.windows);
    return late <= AT_REST * diagonal || late <= SHRINKS_TO * stride(since + 1, since + 1 + half);
  }

  /** The step from which on the run is within reach of a minimum and as deep; NaN where it is not. */
  settledSince(lane: number, { position, loss }: Minimum, diagonal: number): number {
    const stays = this.stayAt(lane, position, diagonal);
    if (stays === undefined) return Number.NaN;
    let since = this.windows;
    while (since > stays && this.#at(this.#coordinates, lane, since - 1) <= loss + SETTLED_WITHIN)
      since--;
    if (since === this.windows) return Number.NaN;
    // Of a window only its last position is known to lie within reach.
    return since > stays || since === 0 ? since * this.window : this.#lastStepOf(since);
  }

  #lastStepOf(window: number): number {
    return window * this.window + this.#lengthOf(window) - 1;
  }

  #lengthOf(window: number): number {
    return window === this.windows - 1 ? this.#lastWindow : this.window;
  }

  #at(column: number, lane: number, window: number): number {
    return this.#columns[column][(window + 1) * this.#lanes + lane];
  }

  #sum(column: number, lane: number, from: number, to: number): number {
    let sum = 0;
    for (let window = from; window < to; window++) sum += this.#at(column, lane, window);
    return sum;
  }

  #distance(lane: number, window: number, point: readonly number[]): number {
    let squared = 0;
    for (let c = 0; c < this.#coordinates; c++)
      squared += (this.#at(c, lane, window) - point[c]) ** 2;
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
