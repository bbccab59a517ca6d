/** Adds up rows of data by interpreting, before an objective that reads the sums. */
import type { Interpret, InterpretedObjective, Interpreter } from './adding';
import { type Bench, type Objective, type Program, ROW_COUNT, type Rows } from './program';
import { countRows } from './row-count';
import type { Wiring } from './wiring';

const noStream = new Float64Array(0);

export class InterpretedSums implements InterpretedObjective {
  readonly #total: Interpreter;
  readonly #sum: Interpreter;
  readonly #names: readonly string[];
  #sums: readonly Float64Array[] = [];
  /** Those over the rows whose turn it is not. */
  #others: readonly Float64Array[] = [];
  #count: Float64Array = noStream;
  #rows: Rows = { values: noStream };
  #all = 0;
  #width = 0;

  constructor(interpret: Interpret, objective: Objective, sum: Program, wiring: Wiring) {
    this.#total = interpret(objective, wiring);
    this.#sum = interpret(sum, wiring);
    this.#names = sum.outputs.map(({ name }) => name);
  }

  bind(arrays: ReadonlyMap<string, Float64Array>, { lanes, rows }: Bench, wiring: Wiring): void {
    this.#all = countRows(rows, wiring);
    if (rows) this.#rows = rows;
    this.#width = wiring.rowWidth;
    this.#sums = this.#names.map((name) => arrays.get(name) as Float64Array);
    this.#others = this.#sums.map(({ length }) => new Float64Array(length));
    this.#count = arrays.get(ROW_COUNT) ?? noStream;
    this.#sum.bind(arrays, lanes);
    this.#total.bind(arrays, lanes);
  }

  run(batch?: number): void {
    const { values, batches } = this.#rows;
    for (const sums of [...this.#sums, ...this.#others]) sums.fill(0);
    const chosen = batch === undefined ? undefined : batches;
    const from = chosen && batch ? chosen.ends[batch - 1] : 0;
    const to = chosen ? chosen.ends[batch as number] : this.#all;
    for (let i = from; i < to; i++) {
      this.#sum.run(values, this.#width * (chosen ? chosen.order[i] : i));
      this.#exchange();
    }
    this.#sums.forEach((sums, index) => {
      const others = this.#others[index] as Float64Array;
      for (let lane = 0; lane < sums.length; lane++) sums[lane] += others[lane];
    });
    this.#count[0] = to - from;
    this.#total.run(noStream, 0);
  }

  /** The next row is added to the other sums. */
  #exchange(): void {
    this.#sums.forEach((sums, index) => {
      const others = this.#others[index] as Float64Array;
      for (let lane = 0; lane < sums.length; lane++) {
        const sum = sums[lane];
        sums[lane] = others[lane];
        others[lane] = sum;
      }
    });
  }
}
