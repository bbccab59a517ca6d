/** Which steps of a long line have to be drawn: per column of pixels the lowest and the highest. */
import { emptyRange, type ValueRange, widen } from './value-range';

/** Writes the values of steps `from` … `to − 1` to the beginning of `into`; NaN where a step has none. */
export type ValueReader = (from: number, to: number, into: Float64Array) => void;

/** Steps read at once. */
const CHUNK = 4096;
const chunk = new Float64Array(CHUNK);

/** Up to so many steps a pixel, all of them are drawn. */
const MOST_PER_PIXEL = 2;

/**
 * The samples to draw of a line, ascending, and its range. Up to two steps a pixel these are all steps with a value;
 * beyond, the first, the last, and two per column of pixels, so that a line of any length costs no more than its width
 * and loses no spike. A line that grows is read only where it is new.
 */
export class LineSamples {
  /** Longer than `count`. */
  readonly steps: Int32Array;
  readonly values: Float64Array;
  readonly range: ValueRange = emptyRange();
  readonly #perPixel: number;
  #count = 0;
  /** Without the samples that stand only until the line goes on. */
  #kept = 0;
  #length = 0;
  /** Where the open column ends, and its extremes so far; −1: none yet. */
  #end = 0;
  #lowest = -1;
  #lowestValue = 0;
  #highest = -1;
  #highestValue = 0;
  /** The last step that has a value. */
  #last = -1;
  #lastValue = 0;

  /**
   * @param steps that fill the width
   * @param width in pixels
   */
  constructor(steps: number, width: number) {
    const perPixel = steps / Math.max(1, width);
    this.#perPixel = perPixel > MOST_PER_PIXEL ? perPixel : 0;
    const room = this.#perPixel > 0 ? 2 * Math.ceil(steps / perPixel) + 8 : steps + 1;
    this.steps = new Int32Array(room);
    this.values = new Float64Array(room);
  }

  get count(): number {
    return this.#count;
  }

  /** Steps read so far. */
  get length(): number {
    return this.#length;
  }

  /** Takes up the steps from where it last ended to `length − 1`. */
  extend(length: number, read: ValueReader): void {
    if (length <= this.#length) return;
    this.#count = this.#kept;
    for (let from = this.#length; from < length; from += CHUNK) {
      const to = Math.min(length, from + CHUNK);
      read(from, to, chunk);
      widen(this.range, chunk, to - from);
      if (this.#perPixel === 0) this.#keepAll(from, to);
      else this.#keepExtremes(from, to);
    }
    this.#length = length;
    this.#kept = this.#count;
    if (this.#perPixel === 0 || this.#last < 0) return;
    this.#keepColumn();
    this.#keep(this.#last, this.#lastValue);
  }

  #keepAll(from: number, to: number): void {
    for (let step = from; step < to; step++) {
      const value = chunk[step - from] ?? Number.NaN;
      if (!Number.isNaN(value)) this.#keep(step, value);
    }
  }

  #keepExtremes(from: number, to: number): void {
    for (let step = from; step < to; ) {
      if (step >= this.#end) this.#openColumn(step);
      const stop = Math.min(to, this.#end);
      this.#takeUp(from, step, stop);
      step = stop;
    }
  }

  /** Steps of the open column, read to the chunk from `origin` on. */
  #takeUp(origin: number, from: number, to: number): void {
    let lowest = this.#lowest;
    let lowestValue = this.#lowestValue;
    let highest = this.#highest;
    let highestValue = this.#highestValue;
    let last = -1;
    for (let step = from; step < to; step++) {
      const value = chunk[step - origin] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      if (lowest < 0 || value < lowestValue) {
        lowest = step;
        lowestValue = value;
      }
      if (highest < 0 || value > highestValue) {
        highest = step;
        highestValue = value;
      }
      if (this.#last < 0 && last < 0) this.#keep(step, value);
      last = step;
    }
    this.#lowest = lowest;
    this.#lowestValue = lowestValue;
    this.#highest = highest;
    this.#highestValue = highestValue;
    if (last < 0) return;
    this.#last = last;
    this.#lastValue = chunk[last - origin] ?? Number.NaN;
  }

  #openColumn(step: number): void {
    this.#keepColumn();
    this.#lowest = -1;
    this.#highest = -1;
    let column = Math.floor(step / this.#perPixel);
    // Rounding may have put the step at the very end of the column before.
    while (Math.ceil((column + 1) * this.#perPixel) <= step) column++;
    this.#end = Math.ceil((column + 1) * this.#perPixel);
  }

  #keepColumn(): void {
    if (this.#lowest < 0) return;
    const rises = this.#lowest < this.#highest;
    if (rises) this.#keep(this.#lowest, this.#lowestValue);
    this.#keep(this.#highest, this.#highestValue);
    if (!rises) this.#keep(this.#lowest, this.#lowestValue);
  }

  #keep(step: number, value: number): void {
    if (this.#count > 0 && (this.steps[this.#count - 1] ?? 0) >= step) return;
    this.steps[this.#count] = step;
    this.values[this.#count] = value;
    this.#count++;
  }
}
