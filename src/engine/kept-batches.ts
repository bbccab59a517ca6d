/** The mini-batches of what is shown: its runs go through their data in one order, frame after frame, drawn once. */
import type { Batches } from '../language/program';
import { MiniBatches } from './mini-batches';
import { Recent } from './recent';

/** Rows of a run whose order is kept: a megabyte. Its first stretch is, however long. */
const MOST_ROWS = 2 ** 18;

/** While a hand moves the size of batches or the seed, none is asked for twice. */
const kept = new Recent<Drawn>(2);

/** @param stretch the batches of so many steps are drawn at a time */
export function keptBatches(
  count: number,
  size: number,
  seed: number,
  stretch: number,
): () => Batches {
  const drawn = kept.get(
    [count, size, seed, stretch].join(' '),
    () => new Drawn(new MiniBatches(count, size, seed), size, stretch),
  );
  let next = 0;
  let own: MiniBatches | undefined;
  return () => {
    const known = own === undefined ? drawn.stretch(next++) : undefined;
    if (known) return known;
    own ??= drawn.rest();
    return own.next(stretch);
  };
}

class Drawn {
  readonly #source: MiniBatches;
  readonly #size: number;
  readonly #stretch: number;
  readonly #stretches: Batches[] = [];

  constructor(source: MiniBatches, size: number, stretch: number) {
    this.#source = source;
    this.#size = size;
    this.#stretch = stretch;
  }

  /** The stretch of an index, asked for in their order; undefined beyond what is kept. */
  stretch(index: number): Batches | undefined {
    const known = this.#stretches[index];
    if (known || (index > 0 && (index + 1) * this.#stretch * this.#size > MOST_ROWS)) return known;
    const drawn = this.#source.next(this.#stretch);
    this.#stretches.push(drawn);
    return drawn;
  }

  /** All that comes after what is kept. */
  rest(): MiniBatches {
    return this.#source.copy();
  }
}
