/** A run in mini-batches: its path first, then its losses over all data, a stretch at a time as any other run. */
import type { Executor } from '../language/program';
import { type Descent, longestStretch, startDescent } from './descent';
import { keptBatches } from './kept-batches';
import { LossesOverAll } from './losses-over-all';
import { MiniBatches } from './mini-batches';
import type { Trajectory } from './trajectory';
import type { DescentWork } from './work';
import { batchOf, rowsOf } from './work-rows';

/** The mini-batches of a run, from its first step; undefined where every step sees all data. */
export function miniBatchesOf(work: Pick<DescentWork, 'source' | 'batch' | 'seed'>) {
  const batch = batchOf(work);
  return batch === undefined ? undefined : new MiniBatches(rowsOf(work.source), batch, work.seed);
}

/**
 * Starts a run over data, in mini-batches or not; parameters and errors are those of `startDescent`.
 */
export function startDataDescent(
  work: DescentWork,
  executor: Executor,
  memory?: ArrayBuffer,
): Descent {
  const batch = batchOf(work);
  if (batch === undefined) return startDescent(work, executor, memory);
  const longest = longestStretch(work);
  // Runs of one stretch share batches with others of about as many steps.
  const stretch = Math.min(longest, 2 ** Math.ceil(Math.log2(work.steps)));
  const draw = keptBatches(rowsOf(work.source), batch, work.seed, stretch);
  const path = startDescent(work, executor, memory, draw);
  return new BatchedDescent(path, work, executor);
}

class BatchedDescent implements Descent {
  readonly #path: Descent;
  readonly #work: DescentWork;
  readonly #executor: Executor;
  #losses: LossesOverAll | undefined;
  #done = false;

  constructor(path: Descent, work: DescentWork, executor: Executor) {
    this.#path = path;
    this.#work = work;
    this.#executor = executor;
  }

  get done(): boolean {
    return this.#done;
  }

  /** Empty until its losses are there. */
  get trajectory(): Trajectory {
    const { trajectory } = this.#path;
    if (!this.#done || this.#losses === undefined) return { ...trajectory, length: 0 };
    return { ...trajectory, evaluated: this.#losses.steps };
  }

  advance(): boolean {
    if (this.#done || !this.#path.advance()) return this.#done;
    const { trajectory } = this.#path;
    this.#losses ??= new LossesOverAll(this.#work.source, trajectory, this.#executor);
    this.#done = this.#losses.advance();
    return this.#done;
  }
}
