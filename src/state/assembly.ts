/** Puts the stretches of one run together, in arrays of the page's own. */
import type { Trajectory } from '../engine/trajectory';
import type { Stretch } from '../workers/protocol';

export class Assembly {
  readonly #positions: Float64Array[];
  readonly #losses: Float64Array;
  readonly #gradientNorms: Float64Array;
  readonly #overshoots: number[] = [];
  #length = 0;

  /** Room for `steps` steps of a run with so many coordinates. */
  constructor(coordinates: number, steps: number) {
    this.#positions = Array.from({ length: coordinates }, () => new Float64Array(steps + 1));
    this.#losses = new Float64Array(steps + 1);
    this.#gradientNorms = new Float64Array(steps + 1);
  }

  /** Copies a stretch; the trajectory as far as it is known. */
  add({ buffer, from, count, overshoots, ending }: Stretch): Trajectory {
    const numbers = new Float64Array(buffer);
    [...this.#positions, this.#losses, this.#gradientNorms].forEach((column, index) => {
      column.set(numbers.subarray(index * count, (index + 1) * count), from);
    });
    for (const step of overshoots) this.#overshoots.push(step);
    this.#length = from + count;
    return {
      length: this.#length,
      positions: this.#positions,
      losses: this.#losses,
      gradientNorms: this.#gradientNorms,
      overshoots: this.#overshoots,
      ending: ending ?? { kind: 'finished' },
    };
  }
}
