/** What adding up rows of data takes of each executor: loaded with the first objective over data, by `row-adding.ts`. */
import type { Batches, Bench, Objective, Program, Rows } from './program';
import type { Code } from './webassembly/code';
import type { Layout } from './webassembly/layout';
import type { Wiring } from './wiring';

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

export type Interpret = (program: Program, wiring: Wiring) => Interpreter;

/** An objective bound to a way of interpreting it. */
export interface InterpretedObjective {
  bind(arrays: ReadonlyMap<string, Float64Array>, bench: Bench, wiring: Wiring): void;
  /** @param batch which of the batches; all rows where there is none */
  run(batch?: number): void;
}

export interface Adding {
  /** An objective that adds up before it runs, by a way of interpreting. */
  interpreted(
    interpret: Interpret,
    objective: Objective,
    sum: Program,
    wiring: Wiring,
  ): InterpretedObjective;
  /**
   * To be called before any vector local of the function is declared.
   * @param readInput emits the value of an input that is neither a sum nor of the data
   * @param alone whether a single start stands in both lanes
   */
  emitted(code: Code, sum: Program, readInput: (name: string) => void, alone: boolean): EmittedSums;
  /** One of each memory. */
  regionOf(layout: Layout): RowRegion;
}

/** The loop over rows that comes before an objective. */
export interface EmittedSums {
  /** Emits what comes once per evaluation: takes the next rows from the table. */
  begin(): void;
  /** Emits the loop; afterwards `read` knows the sums. */
  run(): void;
  /** Emits the value of a sum, or of the number of rows; false for any other name. */
  read(name: string): boolean;
}

/** Where rows of data stand in the memory of the kernels, and which of them the coming evaluations go over. */
export interface RowRegion {
  /** Every evaluation sums over all rows, which must fit the objective. May let the memory grow. */
  loadAll(rows: Rows | undefined, wiring: Wiring): void;
  /**
   * One evaluation after the other sums over one batch. May let the memory grow.
   * @param first which batch is the next
   * @param most how many may be loaded at once
   * @returns how many were loaded, at least one
   */
  loadBatches(
    values: Float64Array,
    batches: Batches,
    width: number,
    first: number,
    most: number,
  ): number;
}

let known: Adding | undefined;

/** Called by `row-adding.ts` when it is loaded, which whoever has no data does without. */
export function learnAdding(adding: Adding): void {
  known = adding;
}

/** @throws Error where nobody has loaded `row-adding.ts` */
export function howToAdd(): Adding {
  if (known === undefined) throw new Error('What adds up data has not been loaded.');
  return known;
}
