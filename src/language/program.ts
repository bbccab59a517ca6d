/** A program: named inputs in, named outputs out, over one lowered graph; what the three executors run. */

import type { NodeId } from './graph';
import type { Graph } from './graph-builder';

/**
 * How often a value may change. `constant`: once per run for all lanes together (a hyperparameter);
 * `step`: once per step (t, noise, a state whose update is uniform); `lane`: per start and step.
 */
export type Level = 'constant' | 'step' | 'lane';

export interface ProgramInput {
  readonly name: string;
  readonly level: Level;
  /** Read from the stream: one number per step and stream input, in the order of `inputs`. Only at level `step`. */
  readonly stream?: true;
}

export interface ProgramOutput {
  readonly name: string;
  readonly node: NodeId;
}

/**
 * Outputs are written after all inputs of a lane were read; an output whose name is that of an input feeds it
 * at the next step. An output that feeds a `step` input must depend on no lane input. An output that feeds no
 * input is a lane value, whatever it depends on.
 */
export interface Program {
  readonly graph: Graph;
  readonly inputs: readonly ProgramInput[];
  readonly outputs: readonly ProgramOutput[];
}

/** Names, in an objective over data, how many rows its sums go over. */
export const ROW_COUNT = '#rows';

/** An objective over rows of data reads sums over them. */
export interface Objective extends Program {
  /**
   * Runs once for every row, before the objective itself; the row's numbers are its stream. Its outputs are the sums:
   * each feeds the input of its own name, and begins at 0. There are two of each, one over the rows at even places and
   * one over those at odd places, so that none waits for the one before; in the end the two are added. The objective
   * reads them, and ROW_COUNT at level `step`.
   */
  readonly sum?: Program;
}

/** The data that an objective sums over, in the order that is part of its definition. */
export interface Rows {
  /** Row by row, each as wide as the stream of the objective's `sum`. Never changed: kernels keep copies. */
  readonly values: Float64Array;
  /** Absent: all rows, every time. */
  readonly batches?: Batches;
}

/** The rows of one evaluation after the other; only iterations have any. Never changed: kernels keep copies. */
export interface Batches {
  /** Indices of rows, batch after batch. */
  readonly order: Uint32Array;
  /** Where each batch ends in `order`; the first begins at 0, and none is empty. */
  readonly ends: Uint32Array;
}

/** Starts that one block holds; the tile of all executors. */
export const BLOCK = 256;

/**
 * The values of up to BLOCK lanes by name: a Float64Array of length `lanes` for lane values, of length 1 for the
 * others. Owned by the caller; executors read and write it in place.
 */
export interface Bench {
  readonly lanes: number;
  readonly values: ReadonlyMap<string, Float64Array>;
  /** Where the objective sums over data. */
  readonly rows?: Rows;
}

export interface IterateOptions {
  readonly bench: Bench;
  readonly steps: number;
  /** Record before step 0, every, 2·every … of this call. 0: record nothing. */
  readonly every: number;
  /** Rows of stream inputs, one row per step of this call. */
  readonly stream: Float64Array;
  /** Receives rows of [lane], one per recorded step; an array for each name to record, in order. */
  readonly record: readonly Float64Array[];
}

/** A pair of programs ready to run: the objective (reads coordinates, writes loss and derivatives) and the step. */
export interface Machine {
  /** Runs the objective once on the bench. */
  evaluate(bench: Bench): void;
  /** `steps` times: objective, record if due, step. */
  iterate(options: IterateOptions): void;
}

export interface Executor {
  readonly name: 'scalar' | 'block' | 'webassembly';
  /**
   * @param step absent when only `evaluate` will be called
   * @param recorded names of lane values to record, in order
   */
  machine(objective: Objective, step?: Program, recorded?: readonly string[]): Machine;
}
