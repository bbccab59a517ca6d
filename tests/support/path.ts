/** A finished run as a path on the map: where it is at a step, how far from a point, how long its steps are. */
import type { Point } from '../../src/catalogue/surface';
import { startDataDescent } from '../../src/engine/batched-descent';
import { startDescent } from '../../src/engine/descent';
import type { Ending, Trajectory } from '../../src/engine/trajectory';
import type { Experiment } from '../../src/experiment/experiment';
import { runNames } from '../../src/experiment/names';
import { descentWork } from '../../src/experiment/plan';
import { blockExecutor } from '../../src/language/block';

export class Path {
  readonly #trajectory: Trajectory;

  constructor(trajectory: Trajectory) {
    this.#trajectory = trajectory;
  }

  get ending(): Ending['kind'] {
    return this.#trajectory.ending.kind;
  }

  /** The last step. */
  get last(): number {
    return this.#trajectory.length - 1;
  }

  at(step = this.last): Point {
    const [x, y] = this.#trajectory.positions;
    return [valueAt(x, step), valueAt(y, step)];
  }

  /** The positions from one step on. */
  points(from = 0): Point[] {
    return Array.from({ length: this.last + 1 - from }, (_, i) => this.at(from + i));
  }

  loss(step = this.last): number {
    return valueAt(this.#trajectory.losses, step);
  }

  distanceTo(point: Point, step = this.last): number {
    return distance(this.at(step), point);
  }

  /** The distance that this step, counted from 1, moved. */
  stepLength(step: number): number {
    return distance(this.at(step - 1), this.at(step));
  }

  /** The lengths of all steps after one. */
  stepLengths(after = 0): number[] {
    return Array.from({ length: this.last - after }, (_, i) => this.stepLength(after + 1 + i));
  }

  get length(): number {
    return this.stepLengths().reduce((sum, length) => sum + length, 0);
  }
}

/**
 * One run of an experiment, carried out to its end.
 * @throws Error where no run has the name
 */
export function pathOf(experiment: Experiment, name: string): Path {
  const run = experiment.runs[runNames(experiment).indexOf(name)];
  if (run === undefined)
    throw new Error(`No run "${name}"; there are ${runNames(experiment).join(', ')}.`);
  const work = descentWork(experiment, run);
  const start = work.source.kind === 'data' ? startDataDescent : startDescent;
  const descent = start(work, blockExecutor);
  while (!descent.advance());
  return new Path(descent.trajectory);
}

const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

function valueAt(column: Float64Array | undefined, step: number): number {
  const value = column?.[step];
  if (value === undefined) throw new Error(`The run has no step ${step}.`);
  return value;
}
