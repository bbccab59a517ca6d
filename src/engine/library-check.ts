/** What it takes to run an experiment once more with another library, and what came of it: plain values. */
import type { DescentWork } from './work';

export interface CheckWork {
  readonly descent: DescentWork;
  /** The library's own optimizer and what it is handed, the learning rate in the place of `null`. */
  readonly optimizer: {
    readonly name: string;
    readonly values: readonly (number | boolean | null)[];
  };
  /** Added to the gradient, times the position, before the optimizer sees it. */
  readonly decay: number;
  /** The run to compare with, by coordinate, then by step. */
  readonly positions: readonly Float64Array[];
}

export interface CheckReport {
  /** Steps compared. */
  readonly steps: number;
  /** Largest distance in a coordinate, over the larger of 1 and the coordinate's size, up to `apart`. */
  readonly largest: number;
  /** The step where that was. */
  readonly at: number;
  /** The first step at which the paths are further apart than `APART`; absent where they never are. */
  readonly apart?: number;
  /** Of a run of ours from a start moved by `MOVED`: the first step at which it is further than `APART` from ours. */
  readonly ownApart?: number;
}

/** Beyond this two paths are no longer the same: single precision alone stays far below it. */
export const APART = 1e-3;

/** Half the distance of two neighbouring numbers of single precision, relative to 1. */
export const MOVED = 2 ** -24;

/** The largest distance of two positions in a coordinate, over the larger of 1 and its size; not finite: infinite. */
export function separation(
  ours: readonly Float64Array[],
  step: number,
  theirs: readonly number[],
): number {
  let largest = 0;
  ours.forEach((column, c) => {
    const value = column[step];
    const difference = Math.abs(value - theirs[c]) / Math.max(1, Math.abs(value));
    largest = Number.isNaN(difference) ? Number.POSITIVE_INFINITY : Math.max(largest, difference);
  });
  return largest;
}
