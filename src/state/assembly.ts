/** Puts the stretches of one run together, in arrays of the page's own. */
import type { Trajectory } from '../engine/trajectory';
import type { Work } from '../engine/work';
import type { Stretch } from '../workers/protocol';

export class Assembly {
  readonly #positions: Float64Array[];
  readonly #losses: Float64Array;
  readonly #gradientNorms: Float64Array;
  readonly #overshoots: number[] = [];
  /** Undefined where losses hold everywhere. */
  #evaluated: Int32Array | undefined;
  #length = 0;

  /** Room for `steps` steps of a run with so many coordinates. */
  constructor(coordinates: number, steps: number) {
    this.#positions = Array.from({ length: coordinates }, () => new Float64Array(steps + 1));
    this.#losses = new Float64Array(steps + 1);
    this.#gradientNorms = new Float64Array(steps + 1);
  }

  /** Copies a stretch; the trajectory as far as it is known. */
  add({ buffer, from, count, overshoots, evaluated, ending }: Stretch): Trajectory {
    const numbers = new Float64Array(buffer);
    [...this.#positions, this.#losses, this.#gradientNorms].forEach((column, index) => {
      column.set(numbers.subarray(index * count, (index + 1) * count), from);
    });
    for (const step of overshoots ?? []) this.#overshoots.push(step);
    if (evaluated) this.#evaluated = Int32Array.of(...(this.#evaluated ?? []), ...evaluated);
    this.#length = from + count;
    return {
      length: this.#length,
      positions: this.#positions,
      losses: this.#losses,
      gradientNorms: this.#gradientNorms,
      ...(overshoots && { overshoots: this.#overshoots }),
      ...(this.#evaluated && { evaluated: this.#evaluated }),
      ending: ending ?? { kind: 'finished' },
    };
  }
}

/** For work whose result grows stretch by stretch. */
export function assemblyFor(work: Work): Assembly | undefined {
  return work.kind === 'descent' ? new Assembly(work.start.length, work.steps) : undefined;
}
