/** One run, computed a stretch at a time so that a worker can look up between: from its work to its trajectory. */
import type { Bench, Executor, Machine } from '../language/program';
import { evaluateScalar } from '../language/scalar';
import { surfaceObjective } from './objective';
import { normals } from './random';
import { hyperparameterInput, type StepProgram, stateInput, stepProgram } from './step-program';
import type { Ending, Trajectory } from './trajectory';
import type { DescentWork } from './work';

/** A coordinate beyond this counts as diverged. */
export const DIVERGED_BEYOND = 1e12;

/** Steps between looks at the trajectory: long enough to be cheap, short enough to stop a diverged run soon. */
const STRETCH = 1024;

export interface Descent {
  /** Filled up to its length; the ending is `finished` until `done` says that it is final. */
  readonly trajectory: Trajectory;
  readonly done: boolean;
  /** Computes at most one stretch more; returns `done`. */
  advance(): boolean;
}

/**
 * Starts a run; nothing is computed before the first `advance`.
 * @throws FormulaError where the surface or the rule cannot be read
 */
export function startDescent(work: DescentWork, executor: Executor): Descent {
  const step = stepProgram(shapeOf(work));
  const objective = surfaceObjective(work.formula, step.needsHessian ? 'hessian' : 'gradient');
  const recorded = [
    ...work.start.map((_, c) => `x${c}`),
    'f',
    ...work.start.map((_, c) => `g${c}`),
  ];
  const machine = executor.machine(objective, step.program, recorded);
  const bench = benchOf(
    work,
    step,
    objective.outputs.map((output) => output.name),
  );
  return new RunningDescent(work, machine, bench, step.needsHessian, executor);
}

function shapeOf(work: DescentWork) {
  return {
    rule: work.rule,
    hyperparameters: Object.keys(work.hyperparameters),
    ...(work.schedule && {
      schedule: {
        formula: work.schedule.formula,
        parameters: Object.keys(work.schedule.parameters),
      },
    }),
    clips: work.clip !== undefined,
    noisy: work.noise > 0,
    coordinates: work.start.length,
  };
}

/** All values of one run by name, before its first step. */
function benchOf(work: DescentWork, step: StepProgram, derivatives: readonly string[]): Bench {
  const values = new Map<string, Float64Array>();
  const set = (name: string, value: number) => values.set(name, Float64Array.of(value));
  for (const name of derivatives) set(name, 0);
  for (const input of step.program.inputs) if (!input.stream) set(input.name, 0);
  for (const output of step.program.outputs) set(output.name, 0);
  const settings = settingsOf(work);
  for (const [name, value] of Object.entries(settings)) set(name, value);
  for (const [name, value] of step.initial) set(name, value);
  const declared = evaluateScalar(step.initialStates, { ...settings, t: 1 });
  for (const [name, value] of Object.entries(declared)) {
    const shared = stateInput(name, undefined);
    if (step.states.includes(shared)) set(shared, value);
    else
      work.start.forEach((_, c) => {
        set(stateInput(name, c), value);
      });
  }
  work.start.forEach((value, c) => {
    set(`x${c}`, value);
  });
  return { lanes: 1, values };
}

function settingsOf(work: DescentWork): Record<string, number> {
  const settings: Record<string, number> = { lr: work.rate, T: work.steps, noise: work.noise };
  for (const [name, value] of Object.entries(work.hyperparameters))
    settings[hyperparameterInput(name)] = value;
  for (const [name, value] of Object.entries(work.schedule?.parameters ?? {}))
    settings[`p:${name}`] = value;
  if (work.clip !== undefined) settings.clip = work.clip;
  return settings;
}

class RunningDescent implements Descent {
  readonly #work: DescentWork;
  readonly #machine: Machine;
  readonly #bench: Bench;
  readonly #coordinates: number;
  readonly #usesHessian: boolean;
  readonly #positions: Float64Array[];
  readonly #losses: Float64Array;
  readonly #gradientNorms: Float64Array;
  readonly #record: Float64Array;
  readonly #stream: Float64Array;
  readonly #noise: ((into: Float64Array) => void) | undefined;
  #length = 0;
  #ending: Ending = { kind: 'finished' };
  #done = false;

  constructor(
    work: DescentWork,
    machine: Machine,
    bench: Bench,
    usesHessian: boolean,
    executor: Executor,
  ) {
    this.#usesHessian = usesHessian;
    this.#work = work;
    this.#machine = machine;
    this.#bench = bench;
    const coordinates = work.start.length;
    this.#coordinates = coordinates;
    const room = work.steps + 1;
    const stretch = Math.min(STRETCH, work.steps);
    this.#positions = Array.from({ length: coordinates }, () => new Float64Array(room));
    this.#losses = new Float64Array(room);
    this.#gradientNorms = new Float64Array(room);
    this.#record = new Float64Array(stretch * (2 * coordinates + 1));
    const noisy = work.noise > 0;
    this.#stream = new Float64Array(noisy ? stretch * coordinates : 0);
    this.#noise = noisy ? normals(work.seed, executor) : undefined;
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
    const steps = Math.min(STRETCH, this.#work.steps - this.#length);
    if (steps > 0) {
      const stream = this.#stream.subarray(0, this.#noise ? steps * this.#coordinates : 0);
      this.#noise?.(stream);
      this.#machine.iterate({
        bench: this.#bench,
        steps,
        every: 1,
        stream,
        record: this.#record,
      });
      this.#take(steps);
    }
    if (!this.#done && this.#length === this.#work.steps) this.#finish();
    return this.#done;
  }

  /** Copies recorded rows into the columns, and ends the run at the first from which it cannot go on. */
  #take(rows: number): void {
    const from = this.#length;
    const record = this.#record;
    const columns = [...this.#positions, this.#losses];
    const width = columns.length + this.#coordinates;
    columns.forEach((column, index) => {
      for (let row = 0; row < rows; row++) column[from + row] = record[row * width + index];
    });
    for (let row = 0; row < rows; row++) {
      let squared = 0;
      for (let index = columns.length; index < width; index++)
        squared += record[row * width + index] * record[row * width + index];
      this.#gradientNorms[from + row] = Math.sqrt(squared);
    }
    const end = this.#firstEnd(from, from + rows);
    if (end < 0) this.#length = from + rows;
    else this.#endAt(end);
  }

  /** The position after the last step has no row of its own: its loss and slope are evaluated here. */
  #finish(): void {
    this.#machine.evaluate(this.#bench);
    const last = this.#length;
    let squared = 0;
    for (let c = 0; c < this.#coordinates; c++) {
      (this.#positions[c] as Float64Array)[last] = this.#value(`x${c}`);
      squared += this.#value(`g${c}`) * this.#value(`g${c}`);
    }
    this.#losses[last] = this.#value('f');
    this.#gradientNorms[last] = Math.sqrt(squared);
    if (this.#firstEnd(last, last + 1) < 0) this.#length = last + 1;
    else this.#endAt(last);
    this.#done = true;
  }

  #value(name: string): number {
    return this.#bench.values.get(name)?.[0] ?? Number.NaN;
  }

  /** The first step with a coordinate out of bounds or an undefined loss; −1 if there is none. */
  #firstEnd(from: number, to: number): number {
    let first = to;
    for (const column of this.#positions)
      for (let step = from; step < first; step++)
        if (!(Math.abs(column[step]) <= DIVERGED_BEYOND)) first = step;
    for (let step = from; step < first; step++) if (Number.isNaN(this.#losses[step])) first = step;
    return first < to ? first : -1;
  }

  /** Ends the run at a step, and says why; a position that is not finite is left out. */
  #endAt(step: number): void {
    this.#done = true;
    const at = this.#positions.map((column) => column[step]);
    const finite = at.every(Number.isFinite);
    this.#length = finite ? step + 1 : step;
    if (at.every((value) => Math.abs(value) <= DIVERGED_BEYOND))
      this.#ending = { kind: 'left the domain', step };
    else if (!finite && this.#usesHessian && this.#singularBefore(step))
      this.#ending = { kind: 'singular', step };
    else this.#ending = { kind: 'diverged', step };
  }

  /** Whether the Hessian at the position before the step has no inverse. */
  #singularBefore(step: number): boolean {
    const at: Record<string, number> = {};
    this.#positions.forEach((column, c) => {
      at[`x${c}`] = column[step - 1] ?? Number.NaN;
    });
    const h = evaluateScalar(surfaceObjective(this.#work.formula, 'hessian'), at);
    const product = (h.h00 ?? 0) * (h.h11 ?? 0);
    return product - (h.h01 ?? 0) ** 2 === 0;
  }
}
