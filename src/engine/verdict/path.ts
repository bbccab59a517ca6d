/** Distances and step lengths along a trajectory, as the verdicts need them. */
import type { Trajectory } from '../trajectory';

export const positionAt = ({ positions }: Trajectory, step: number): readonly number[] =>
  positions.map((column) => column[step]);

export function distanceAt(
  { positions }: Trajectory,
  step: number,
  point: readonly number[],
): number {
  let squared = 0;
  for (let c = 0; c < positions.length; c++)
    squared += (positions[c][step] - (point[c] as number)) ** 2;
  return Math.sqrt(squared);
}

/** The length of the step that ends at a position; the first is 1. */
export function stepLength({ positions }: Trajectory, step: number): number {
  let squared = 0;
  for (const column of positions) squared += (column[step] - column[step - 1]) ** 2;
  return Math.sqrt(squared);
}

/** The lengths of the steps that end at some positions. */
export function lengthsOfSteps({ positions }: Trajectory, steps: Int32Array): Float64Array {
  const lengths = new Float64Array(steps.length);
  for (const column of positions)
    for (let i = 0; i < lengths.length; i++) {
      const moved = column[steps[i]] - column[steps[i] - 1];
      lengths[i] += moved * moved;
    }
  for (let i = 0; i < lengths.length; i++) lengths[i] = Math.sqrt(lengths[i]);
  return lengths;
}

/** Distances of places, a column for each coordinate, from a point. */
export function distancesFrom(
  positions: readonly Float64Array[],
  point: readonly number[],
): Float64Array {
  const distances = new Float64Array(positions[0]?.length ?? 0);
  for (let c = 0; c < positions.length; c++) {
    const column = positions[c];
    const centre = point[c];
    for (let i = 0; i < distances.length; i++) {
      const away = column[i] - centre;
      distances[i] += away * away;
    }
  }
  for (let i = 0; i < distances.length; i++) distances[i] = Math.sqrt(distances[i]);
  return distances;
}

/** Whether two steps in three, of those after `from`, turn back on the one before. */
export function mostlyTurnsBack({ positions, length }: Trajectory, from: number): boolean {
  const [xs, ys, ...others] = positions as readonly [Float64Array, Float64Array];
  const last = length - 1;
  let turns = 0;
  for (let step = Math.max(2, from + 1); step <= last; step++) {
    let along =
      (xs[step] - xs[step - 1]) * (xs[step - 1] - xs[step - 2]) +
      (ys[step] - ys[step - 1]) * (ys[step - 1] - ys[step - 2]);
    for (let c = 0; c < others.length; c++) {
      const column = others[c] as Float64Array;
      along += (column[step] - column[step - 1]) * (column[step - 1] - column[step - 2]);
    }
    if (along < 0) turns++;
  }
  return 3 * turns >= 2 * (last - from);
}

/**
 * The first step from which on the run stays within reach of a point; its length where it ends beyond. Written out for
 * the first two coordinates, because it goes through long runs while somebody drags a slider.
 */
export function staysSince(
  { positions, length }: Trajectory,
  point: readonly number[],
  reach: number,
): number {
  const [xs, ys, ...others] = positions as readonly [Float64Array, Float64Array];
  const [x, y, ...rest] = point as readonly [number, number, ...number[]];
  const most = reach * reach;
  let since = length;
  for (; since > 0; since--) {
    const across = xs[since - 1] - x;
    const down = ys[since - 1] - y;
    let squared = across * across + down * down;
    for (let c = 0; c < others.length; c++)
      squared += ((others[c] as Float64Array)[since - 1] - (rest[c] as number)) ** 2;
    if (!(squared <= most)) break;
  }
  return since;
}

/** The largest of the values from one index to before another. */
export function largest(values: Float64Array, from = 0, to = values.length): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let i = from; i < to; i++) if (values[i] > most) most = values[i];
  return most;
}
