/** The steps of a run that overshot: those that went too far along their own direction. */
import type { Bench, Executor, Machine } from '../language/program';
import { objectiveBench, objectiveOf } from './objective';
import type { ObjectiveSource } from './objective-source';
import type { Trajectory } from './trajectory';
import { lanesAtOnce } from './work-rows';

/** Shorter than this share of the home view's diagonal, a step is no overshoot that anybody could see. */
const SHORTEST = 1e-6;

/**
 * Finds the steps that overshot while a run grows: at its end a step s from x to x₊ points uphill, ∇f(x₊)·s > 0, so a
 * shorter one in that direction would have ended lower; and it begins something, because the step before did not end
 * uphill or because this one turns back on it, s·s₋ < 0. A run that climbs on and on thus overshoots once, one that
 * zigzags across a ravine with every step. Steps shorter than 10⁻⁶ of the diagonal are not counted: what bounces at
 * the size of rounding is at rest. The gradient is that of the formula, without noise, clipping and decay.
 *
 * It evaluates the gradient once at every position, many at a time, which takes a fraction of what the run takes;
 * recording it on the way would hold up every step, each of which waits for the one before.
 */
export class OvershootFinder {
  readonly #machine: Machine;
  /** Coordinates, loss and gradient of one block; used again for the next. */
  readonly #bench: Bench;
  readonly #shortestSquared: number;
  #length = 0;
  #endedUphill = false;

  /**
   * @param diagonal of the problem's home view
   * @throws FormulaError where the objective cannot be read
   */
  constructor(source: ObjectiveSource, diagonal: number, executor: Executor) {
    this.#machine = executor.machine(objectiveOf(source, 'gradient'));
    this.#bench = objectiveBench(source, 'gradient', lanesAtOnce(source), []);
    this.#shortestSquared = (SHORTEST * diagonal) ** 2;
  }

  /** Positions looked at so far. */
  get reached(): number {
    return this.#length;
  }

  /** The steps that overshot among those that have come since the last call, ascending. */
  continue({ positions, length }: Pick<Trajectory, 'positions' | 'length'>): readonly number[] {
    const found: number[] = [];
    const { lanes } = this.#bench;
    for (; this.#length < length; this.#length = Math.min(length, this.#length + lanes))
      this.#block(positions, this.#length, Math.min(length, this.#length + lanes), found);
    return found;
  }

  #block(columns: readonly Float64Array[], from: number, to: number, found: number[]): void {
    const { values } = this.#bench;
    columns.forEach((column, c) => {
      values.get(`x${c}`)?.set(column.subarray(from, to));
    });
    // Lanes beyond the last position hold what stood there before, and nobody reads them.
    this.#machine.evaluate(this.#bench);
    const gradient = columns.map((_, c) => values.get(`g${c}`) as Float64Array);
    const losses = values.get('f') as Float64Array;
    let endedUphill = this.#endedUphill;
    for (let step = Math.max(1, from); step < to; step++) {
      let rise = 0;
      for (let c = 0; c < columns.length; c++)
        rise += gradient[c][step - from] * (columns[c][step] - columns[c][step - 1]);
      // A formula may have a slope where it has no value.
      const endsUphill = rise > 0 && !Number.isNaN(losses[step - from]);
      if (endsUphill && (!endedUphill || turnsBack(columns, step)) && this.#isSeen(columns, step))
        found.push(step);
      endedUphill = endsUphill;
    }
    this.#endedUphill = endedUphill;
  }

  #isSeen(columns: readonly Float64Array[], step: number): boolean {
    let squared = 0;
    for (const column of columns) squared += (column[step] - column[step - 1]) ** 2;
    return squared >= this.#shortestSquared;
  }
}

function turnsBack(columns: readonly Float64Array[], step: number): boolean {
  if (step < 2) return false;
  let turn = 0;
  for (const column of columns)
    turn += (column[step] - column[step - 1]) * (column[step - 1] - column[step - 2]);
  return turn < 0;
}
