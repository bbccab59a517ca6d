/** Carries the values of a bench into the memory of the kernels, iterates there, and carries them back. */
import type { RowRegion } from '../adding';
import { type Bench, BLOCK, type IterateOptions } from '../program';
import { arrayOf, checkRoom, type Wiring } from '../wiring';
import type { Iterate } from './iteration';
import { columnStride, type Layout, RECORD, STREAM } from './layout';

/**
 * Lanes times steps of one call into WebAssembly. Engines replace quickly compiled code by optimized code only
 * between calls, so a long run must return now and then.
 */
const WORK_PER_CALL = 32768;
const MOST_STEPS_PER_CALL = 2048;

/** A column has room for a row of any number of lanes, and for the lane that an odd number is rounded up by. */
const MOST_RECORDED = Math.floor(RECORD.size / 8 / (BLOCK + 2));

const WIDEST_STREAM = STREAM.size / 8;

/** A name and the index of its values among the doubles of the memory. */
type Place = readonly [name: string, index: number];

export class Ferry {
  readonly #layout: Layout;
  readonly #region: RowRegion | undefined;
  readonly #wiring: Wiring;
  readonly #read: readonly Place[];
  readonly #written: readonly Place[];

  /** @param region where rows of data stand; absent where the objective reads none */
  constructor(layout: Layout, wiring: Wiring, region?: RowRegion) {
    this.#layout = layout;
    this.#region = region;
    this.#wiring = wiring;
    const place = (name: string): Place => {
      const address = wiring.uniform.has(name) ? layout.cell(name) : layout.block(name);
      return [name, address / 8];
    };
    this.#read = wiring.read.map(place);
    this.#written = wiring.written.map(place);
    if (wiring.recorded.length > MOST_RECORDED)
      throw new RangeError(`At most ${MOST_RECORDED} values can be recorded at once.`);
    if (wiring.streamWidth > WIDEST_STREAM)
      throw new RangeError(`At most ${WIDEST_STREAM} values can stream into a step.`);
  }

  load(bench: Bench): void {
    // First, since the memory may grow.
    this.#region?.loadAll(bench.rows, this.#wiring);
    const { doubles } = this.#layout;
    for (const [name, index] of this.#read) {
      const values = arrayOf(bench, name, this.#wiring);
      const { length } = values;
      // For one number, most of the time of a short run would go into preparing to copy many.
      if (length === 1) doubles[index] = values[0];
      else doubles.set(values, index);
      // Vectors are read in pairs: an odd last lane, or one number for all, stands there twice.
      if (length % 2 === 1) doubles[index + length] = values[length - 1];
    }
  }

  store(bench: Bench): void {
    const { doubles } = this.#layout;
    for (const [name, index] of this.#written) {
      const values = arrayOf(bench, name, this.#wiring);
      if (values.length === 1) values[0] = doubles[index];
      else values.set(doubles.subarray(index, index + values.length));
    }
  }

  iterate(iterate: Iterate, options: IterateOptions): void {
    const { bench, steps, every, stream, record } = options;
    const { lanes, rows } = bench;
    const { streamWidth, recorded, rowWidth } = this.#wiring;
    checkRoom(options, this.#wiring);
    // Nothing would be written, and what stands in memory is another bench's.
    if (steps === 0) return;
    const recording = every > 0 && recorded.length > 0;
    const longest = this.#stepsPerCall(lanes, recording ? every : 0, averageRows(bench, rowWidth));
    const stride = columnStride(recorded.length) / 8;
    let position = 0;
    this.load(bench);
    for (let first = 0, count = 0; first < steps; first += count) {
      count = Math.min(longest, steps - first);
      if (rows?.batches && this.#region)
        count = this.#region.loadBatches(rows.values, rows.batches, rowWidth, first, count);
      const { doubles } = this.#layout;
      if (streamWidth > 0)
        doubles.set(
          stream.subarray(first * streamWidth, (first + count) * streamWidth),
          STREAM.address / 8,
        );
      const countdown = recording ? (every - (first % every)) % every : -1;
      iterate(lanes, count, every, countdown, STREAM.address, RECORD.address);
      if (!recording || countdown >= count) continue;
      const length = Math.ceil((count - countdown) / every) * lanes;
      for (let column = 0; column < recorded.length; column++) {
        const begin = RECORD.address / 8 + column * stride;
        record[column].set(doubles.subarray(begin, begin + length), position);
      }
      position += length;
    }
    this.store(bench);
  }

  /**
   * @param every 0 where nothing is recorded
   * @param rows that a step goes over
   */
  #stepsPerCall(lanes: number, every: number, rows: number): number {
    const { streamWidth, recorded } = this.#wiring;
    const limits = [MOST_STEPS_PER_CALL, Math.ceil(WORK_PER_CALL / lanes / Math.max(1, rows))];
    if (streamWidth > 0) limits.push(Math.floor(STREAM.size / 8 / streamWidth));
    const room = columnStride(recorded.length) / 8 - 1;
    if (every > 0) limits.push(every * Math.floor(room / lanes));
    return Math.max(1, Math.min(...limits));
  }
}

/** Rows in a batch; 0 where there are no data. */
function averageRows({ rows }: Bench, width: number): number {
  if (rows === undefined || width === 0) return 0;
  const { values, batches } = rows;
  return batches ? batches.order.length / batches.ends.length : values.length / width;
}
