/** One run, computed a stretch at a time so that a worker can look up between: from its work to its trajectory. */
import type { Batches, Bench, Executor, Machine } from '../language/program';
import { evaluateAt } from './evaluate-at';
import { determinantOf, hessianOf } from './matrix';
import { objectiveOf } from './objective';
import { benchOf, noiseOf, shapeOf } from './run-bench';
import { stepProgram } from './step-program';
import type { Ending, Trajectory } from './trajectory';
import { DIVERGED_BEYOND, SLOPE, SOUND, watchedStep } from './watched-step';
import type { DescentWork } from './work';
import { stepsAtOnce } from './work-rows';

/** Steps between looks at the trajectory: long enough to be cheap, short enough to stop a diverged run soon. */
const STRETCH = 2048;

/** The batches of the next stretch of a run, perhaps of some steps more. */
export type DrawBatches = () => Batches;

/** So many steps at most are taken at a time. */
export const longestStretch = (work: Pick<DescentWork, 'source' | 'batch'>): number =>
  Math.min(STRETCH, stepsAtOnce(work, 1));

export interface Descent {
  /** Filled up to its length; the ending is `finished` until `done` says that it is final. */
  readonly trajectory: Trajectory;
  readonly done: boolean;
  /** Computes at most one stretch more; returns `done`. */
  advance(): boolean;
}

/**
 * Starts a run; nothing is computed before the first `advance`.
 * @param memory what the trajectory is written into, if it has `trajectoryBytes`; memory of a run that is done with
 *   saves up to a third of the time, most of which goes into getting fresh pages
 * @param draw the mini-batches of the next stretch; losses and slopes are then those of each step's batch
 * @throws FormulaError where the objective or the rule cannot be read
 */
export function startDescent(
  work: DescentWork,
  executor: Executor,
  memory?: ArrayBuffer,
  draw?: DrawBatches,
): Descent {
  const unwatched = stepProgram(shapeOf(work));
  const step = { ...unwatched, program: watchedStep(unwatched.program, work.start.length) };
  const objective = objectiveOf(work.source, step.needsHessian ? 'hessian' : 'gradient');
  const recorded = [...work.start.map((_, c) => `x${c}`), 'f', SLOPE];
  const bytes = trajectoryBytes(work);
  return new RunningDescent({
    work,
    machine: executor.machine(objective, step.program, recorded),
    bench: benchOf(
      work,
      step,
      objective.outputs.map((output) => output.name),
    ),
    usesHessian: step.needsHessian,
    noise: noiseOf(work, executor),
    draw,
    memory: memory !== undefined && memory.byteLength >= bytes ? memory : new ArrayBuffer(bytes),
  });
}

/** Bytes that the trajectory of a run needs while it is computed. */
export function trajectoryBytes({ start, steps }: DescentWork): number {
  return Float64Array.BYTES_PER_ELEMENT * (start.length + 2) * roomFor(steps);
}

/** Numbers in a column: the start, a position per step, and one for the slopes, which come a row late. */
function roomFor(steps: number): number {
  return steps + 2;
}

interface Parts {
  readonly work: DescentWork;
  readonly machine: Machine;
  readonly bench: Bench;
  readonly usesHessian: boolean;
  readonly noise: ReturnType<typeof noiseOf>;
  readonly draw: DrawBatches | undefined;
  readonly memory: ArrayBuffer;
}

class RunningDescent implements Descent {
  readonly #parts: Parts;
  readonly #positions: readonly Float64Array[];
  readonly #losses: Float64Array;
  /** Recorded by the row after theirs: that of position k stands at k + 1. */
  readonly #slopes: Float64Array;
  readonly #gradientNorms: Float64Array;
  readonly #stream: Float64Array;
  readonly #stretch: number;
  #length = 0;
  #ending: Ending = { kind: 'finished' };
  #done = false;

  constructor(parts: Parts) {
    const { work, noise, memory } = parts;
    this.#parts = parts;
    const coordinates = work.start.length;
    const room = roomFor(work.steps);
    const column = (index: number) =>
      new Float64Array(memory, Float64Array.BYTES_PER_ELEMENT * room * index, room);
    this.#positions = work.start.map((_, c) => column(c));
    this.#losses = column(coordinates);
    this.#slopes = column(coordinates + 1);
    this.#gradientNorms = this.#slopes.subarray(1);
    this.#stretch = Math.min(longestStretch(work), work.steps);
    this.#stream = new Float64Array(noise === undefined ? 0 : this.#stretch * coordinates);
  }

  get done(): boolean {
    return this.#done;
  }

  get trajectory(): Trajectory {
    return {
      length: this.#length,
      positions: this.#positions,
      losses: this.#losses,
      gradientNorms: this.#gradientNorms,
      ending: this.#ending,
    };
  }

  advance(): boolean {
    if (this.#done) return true;
    const { work, machine, noise, draw } = this.#parts;
    const from = this.#length;
    const to = Math.min(from + this.#stretch, work.steps);
    if (to > from) {
      const bench = this.#benchWith(draw?.());
      noise?.(this.#stream.subarray(0, (to - from) * work.start.length));
      const columns = [...this.#positions, this.#losses, this.#slopes];
      const record = columns.map((column) => column.subarray(from, to));
      machine.iterate({ bench, steps: to - from, every: 1, stream: this.#stream, record });
      this.#slopes[to] = this.#value(SLOPE);
      this.#length = to;
      const sound = this.#value(SOUND);
      if (sound < to) this.#endAt(sound);
    }
    if (!this.#done && this.#length === work.steps) this.#finish();
    return this.#done;
  }

  #benchWith(batches: Batches | undefined): Bench {
    const { bench } = this.#parts;
    if (batches === undefined || bench.rows === undefined) return bench;
    return { ...bench, rows: { ...bench.rows, batches } };
  }

  /** The position after the last step has no row of its own: its loss and slope are evaluated here. */
  #finish(): void {
    const { machine, bench } = this.#parts;
    machine.evaluate(bench);
    const last = this.#length;
    let squared = 0;
    for (const [c, column] of this.#positions.entries()) {
      column[last] = this.#value(`x${c}`);
      squared += this.#value(`g${c}`) * this.#value(`g${c}`);
    }
    this.#losses[last] = this.#value('f');
    this.#slopes[last + 1] = Math.sqrt(squared);
    this.#length = last + 1;
    if (!this.#withinBounds(last) || Number.isNaN(this.#losses[last])) this.#endAt(last);
    this.#done = true;
  }

  #value(name: string): number {
    return this.#parts.bench.values.get(name)?.[0] ?? Number.NaN;
  }

  /** Ends the run at a step, and says why; a position that is not finite is left out. */
  #endAt(step: number): void {
    this.#done = true;
    const finite = this.#positions.every((column) => Number.isFinite(column[step]));
    this.#length = finite ? step + 1 : step;
    if (this.#withinBounds(step)) this.#ending = { kind: 'left the domain', step };
    else if (!finite && this.#parts.usesHessian && this.#singularBefore(step))
      this.#ending = { kind: 'singular', step };
    else this.#ending = { kind: 'diverged', step };
  }

  #withinBounds(step: number): boolean {
    return this.#positions.every((column) => Math.abs(column[step]) <= DIVERGED_BEYOND);
  }

  /** Whether the Hessian at the position before the step has no inverse. */
  #singularBefore(step: number): boolean {
    const before = this.#positions.map((column) => column[step - 1] ?? Number.NaN);
    const values = evaluateAt(this.#parts.work.source, 'hessian', before);
    return determinantOf(hessianOf(values, before.length)) === 0;
  }
}
