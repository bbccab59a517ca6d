/** The loop over steps that both interpreters share. */
import {
  type Bench,
  type IterateOptions,
  type Machine,
  type Objective,
  type Program,
  ROW_COUNT,
  type Rows,
} from './program';
import { arrayOf, checkRoom, countRows, type Wiring, wire } from './wiring';

/** One program bound to a way of interpreting it. */
export interface Interpreter {
  /**
   * Takes the arrays of a bench, by name; level `constant` may be computed here, once.
   * @param lanes how many lanes hold values
   */
  bind(arrays: ReadonlyMap<string, Float64Array>, lanes: number): void;
  /** Runs once for all lanes. @param row where this step's numbers begin in the stream */
  run(stream: Float64Array, row: number): void;
}

const noStream = new Float64Array(0);

type Interpret = (program: Program, wiring: Wiring) => Interpreter;

export function interpretedMachine(
  interpret: Interpret,
  objective: Objective,
  step: Program | undefined,
  recorded?: readonly string[],
): Machine {
  const alone = wire(objective, undefined);
  const wiring = wire(objective, step, recorded);
  const first = new InterpretedObjective(interpret, objective, wiring);
  const second = step === undefined ? undefined : interpret(step, wiring);
  return {
    evaluate(bench) {
      first.bind(arraysOf(bench, alone), bench, alone);
      first.run();
    },
    iterate(options: IterateOptions) {
      if (second === undefined) throw new Error('This machine has no step to iterate.');
      const { bench, steps, every, stream, record } = options;
      checkRoom(options, wiring);
      const arrays = arraysOf(bench, wiring);
      const sources = wiring.recorded.map((name) => arrays.get(name) as Float64Array);
      first.bind(arrays, bench, wiring);
      second.bind(arrays, bench.lanes);
      let position = 0;
      for (let k = 0; k < steps; k++) {
        first.run(k);
        if (every > 0 && k % every === 0) {
          for (const [column, source] of sources.entries()) record[column].set(source, position);
          position += bench.lanes;
        }
        second.run(stream, k * wiring.streamWidth);
      }
    },
  };
}

/** The arrays of all names: the bench's own, and fresh ones for what stands on no bench. */
function arraysOf(bench: Bench, wiring: Wiring): Map<string, Float64Array> {
  const arrays = new Map<string, Float64Array>();
  for (const name of [...wiring.read, ...wiring.written])
    arrays.set(name, arrayOf(bench, name, wiring));
  for (const name of wiring.internal)
    arrays.set(name, new Float64Array(name === ROW_COUNT ? 1 : bench.lanes));
  return arrays;
}

/** An objective, with the sums over data that it may read. */
class InterpretedObjective {
  readonly #total: Interpreter;
  readonly #sum: Interpreter | undefined;
  readonly #names: readonly string[];
  #sums: readonly Float64Array[] = [];
  #count: Float64Array = noStream;
  #rows: Rows | undefined;
  #all = 0;
  #width = 0;

  constructor(interpret: Interpret, objective: Objective, wiring: Wiring) {
    const { sum } = objective;
    this.#total = interpret(objective, wiring);
    this.#sum = sum && interpret(sum, wiring);
    this.#names = sum?.outputs.map(({ name }) => name) ?? [];
  }

  bind(arrays: ReadonlyMap<string, Float64Array>, { lanes, rows }: Bench, wiring: Wiring): void {
    this.#all = countRows(rows, wiring);
    this.#rows = rows;
    this.#width = wiring.rowWidth;
    this.#sums = this.#names.map((name) => arrays.get(name) as Float64Array);
    this.#count = arrays.get(ROW_COUNT) ?? noStream;
    this.#sum?.bind(arrays, lanes);
    this.#total.bind(arrays, lanes);
  }

  /** @param batch which of the batches; all rows where there is none */
  run(batch?: number): void {
    if (this.#rows !== undefined && this.#sum !== undefined)
      this.#addUp(this.#sum, this.#rows, batch);
    this.#total.run(noStream, 0);
  }

  #addUp(sum: Interpreter, { values, batches }: Rows, batch: number | undefined): void {
    for (const sums of this.#sums) sums.fill(0);
    const chosen = batch === undefined ? undefined : batches;
    const from = chosen && batch ? chosen.ends[batch - 1] : 0;
    const to = chosen ? chosen.ends[batch as number] : this.#all;
    for (let i = from; i < to; i++) sum.run(values, this.#width * (chosen ? chosen.order[i] : i));
    this.#count[0] = to - from;
  }
}
