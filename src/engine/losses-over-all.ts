/** Looks at a run in mini-batches over all its data: loss and slope at some of its steps, a few at a time. */
import type { Executor, Machine } from '../language/program';
import { objectiveBench, objectiveOf } from './objective';
import type { ObjectiveSource } from './objective-source';
import type { Trajectory } from './trajectory';
import { lanesAtOnce } from './work-rows';

/** Steps at which a run is looked at. */
const MOST_STEPS = 512;

/** All steps of a short run; of a longer one so many, evenly spread, its first and its last among them. */
export function evaluatedSteps(length: number): Int32Array {
  const count = Math.min(length, MOST_STEPS);
  return Int32Array.from({ length: count }, (_, i) =>
    count < 2 ? 0 : Math.round((i * (length - 1)) / (count - 1)),
  );
}

export class LossesOverAll {
  readonly steps: Int32Array;
  readonly #source: ObjectiveSource;
  readonly #machine: Machine;
  readonly #run: Trajectory;
  readonly #lanes: number;
  #done = 0;

  /** Losses and slopes of the run are written over; elsewhere they become NaN. @param steps at which it is looked at */
  constructor(
    source: ObjectiveSource,
    run: Trajectory,
    executor: Executor,
    steps = evaluatedSteps(run.length),
  ) {
    const { length } = run;
    this.steps = steps;
    this.#source = source;
    this.#machine = executor.machine(objectiveOf(source, 'gradient'));
    this.#run = run;
    this.#lanes = lanesAtOnce(source);
    run.losses.fill(Number.NaN, 0, length);
    run.gradientNorms?.fill(Number.NaN, 0, length);
  }

  /** How many of the steps have been looked at. */
  get done(): number {
    return this.#done;
  }

  /** Looks at some more; returns whether all have been looked at. */
  advance(): boolean {
    const { positions, losses, gradientNorms } = this.#run;
    const steps = this.steps.subarray(this.#done, this.#done + this.#lanes);
    if (steps.length > 0) {
      const columns = positions.map(
        (column, c) => [`x${c}`, Float64Array.from(steps, (step) => column[step])] as const,
      );
      const bench = objectiveBench(this.#source, 'gradient', steps.length, columns);
      this.#machine.evaluate(bench);
      const column = (name: string) => bench.values.get(name) as Float64Array;
      const loss = column('f');
      const slopes = positions.map((_, c) => column(`g${c}`));
      steps.forEach((step, lane) => {
        losses[step] = loss[lane];
        if (gradientNorms)
          gradientNorms[step] = Math.sqrt(slopes.reduce((sum, slope) => sum + slope[lane] ** 2, 0));
      });
    }
    this.#done += steps.length;
    return this.#done === this.steps.length;
  }
}
