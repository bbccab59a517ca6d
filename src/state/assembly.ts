/** Puts the stretches of one run together, in arrays of the page's own. */
import type { Trajectory } from '../engine/trajectory';
import type { Work } from '../engine/work';
import { isLast, type Stretch } from '../workers/protocol';

export class Assembly {
  readonly #coordinates: number;
  readonly #steps: number;
  /** A column per coordinate, one of losses and one of gradient norms; made with the first stretch. */
  #columns: readonly Float64Array[] = [];
  readonly #overshoots: number[] = [];
  /** Undefined where losses hold everywhere. */
  #evaluated: Int32Array | undefined;

  /** For `steps` steps of a run with so many coordinates. */
  constructor(coordinates: number, steps: number) {
    this.#coordinates = coordinates;
    this.#steps = steps;
  }

  /** Takes up a stretch; the trajectory as far as it is known. */
  add(stretch: Stretch): Trajectory {
    const { from, count, overshoots, evaluated, ending } = stretch;
    this.#takeUp(stretch);
    for (const step of overshoots ?? []) this.#overshoots.push(step);
    if (evaluated) this.#evaluated = Int32Array.of(...(this.#evaluated ?? []), ...evaluated);
    return {
      length: from + count,
      positions: this.#columns.slice(0, this.#coordinates),
      losses: this.#columns[this.#coordinates] as Float64Array,
      gradientNorms: this.#columns[this.#coordinates + 1] as Float64Array,
      ...(overshoots && { overshoots: this.#overshoots }),
      ...(this.#evaluated && { evaluated: this.#evaluated }),
      ending: ending ?? { kind: 'finished' },
    };
  }

  /** A run in one piece, as most are, stays where it came: copying it would cost more than all else here. */
  #takeUp(stretch: Stretch): void {
    const { from, count, buffer } = stretch;
    const many = this.#coordinates + 2;
    if (from === 0 && isLast(stretch)) {
      this.#columns = columnsOf(buffer, many, count);
      return;
    }
    if (from === 0) {
      const room = this.#steps + 1;
      this.#columns = columnsOf(
        new ArrayBuffer(many * room * Float64Array.BYTES_PER_ELEMENT),
        many,
        room,
      );
    }
    const came = columnsOf(buffer, many, count);
    this.#columns.forEach((column, index) => {
      column.set(came[index] as Float64Array, from);
    });
  }
}

const columnsOf = (buffer: ArrayBuffer, many: number, length: number): Float64Array[] =>
  Array.from(
    { length: many },
    (_, index) => new Float64Array(buffer, index * length * Float64Array.BYTES_PER_ELEMENT, length),
  );

/** For work whose result grows stretch by stretch. */
export function assemblyFor(work: Work): Assembly | undefined {
  return work.kind === 'descent' ? new Assembly(work.start.length, work.steps) : undefined;
}
