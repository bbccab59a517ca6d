/** Points where a loss is level: minima, maxima and saddles, and the floors of valleys. */
import { distance, lengthOf } from './distance';
import { type Goal, type LocalShape, localShape } from './local-shape';
import type { Eigen } from './symmetric';

/** Newton's method doubles the digits with each step. */
const MOST_STEPS = 12;
/** A step shorter than this, relative to the position, is the last. */
const ARRIVED = 1e-9;
/** Curvatures that are smaller shares of the largest say nothing of where the goal is level: that way it is flat. */
const FLAT = 1e-9;
/** Over the length in question, a slope that changes the height by less than this share of it is lost in rounding. */
const ROUNDING = 1e-12;
/** Where steps shrink by such a factor each, Newton's method is slow: the curvature itself vanishes where it leads. */
const SLOW = 0.3;
/** How much two steps may differ from lying on one line, to be taken for the beginning of a geometric series. */
const IN_LINE = 0.1;

/**
 * Where Newton's method leads from a place: the minimum, maximum or saddle next to it, or the nearest point of a floor
 * that is flat along some directions: in those the pseudo-inverse takes no step. Towards a point with vanishing curvature
 * its steps are a geometric series; the sum is taken at once. Undefined where that is further away than `reach`, where
 * the slope that is left is more than rounding, or where there is no such point.
 */
export function levelPointNear(
  goal: Goal,
  from: LocalShape,
  reach: number,
  mostSteps = MOST_STEPS,
): LocalShape | undefined {
  let shape = from;
  let before: readonly number[] | undefined;
  for (let count = 0; count < mostSteps; count++) {
    let step = stepToLevel(shape);
    const length = lengthOf(step);
    if (length === 0) return isLevel(shape, reach) ? shape : undefined;
    const sum = before && sumOfSeries(before, step);
    before = sum ? undefined : step;
    step = sum ?? step;
    const next = shape.position.map((value, c) => value + step[c]);
    if (!(distance(next, from.position) <= reach)) return undefined;
    shape = localShape(goal, next);
    if (length <= ARRIVED * Math.max(1, lengthOf(next)))
      return isLevel(shape, reach) ? shape : undefined;
  }
  return undefined;
}

/** To where the paraboloid that fits here is level. */
function stepToLevel({ gradient, curvature: { values, vectors } }: LocalShape): readonly number[] {
  const largest = steepest({ values, vectors });
  const step = gradient.map(() => 0);
  for (const [index, value] of values.entries()) {
    if (Math.abs(value) <= FLAT * largest) continue;
    const vector = vectors[index];
    const along = vector.reduce((sum, one, c) => sum + one * gradient[c], 0);
    vector.forEach((one, c) => {
      step[c] -= (along / value) * one;
    });
  }
  return step;
}

/** What is left of the slope is less than what a step too short to count makes of it, or than rounding makes of heights. */
const isLevel = ({ position, slope, height, curvature }: LocalShape, reach: number): boolean =>
  slope <= ARRIVED * steepest(curvature) * Math.max(1, lengthOf(position)) ||
  slope * Math.min(1, reach) <= ROUNDING * Math.max(1, Math.abs(height));

const steepest = ({ values }: Eigen): number => Math.max(...values.map(Math.abs));

/** Of all the steps that are to come, this one among them, if they go on as these two. */
function sumOfSeries(
  before: readonly number[],
  step: readonly number[],
): readonly number[] | undefined {
  const ratio = lengthOf(step) / lengthOf(before);
  if (!(ratio > SLOW && ratio < 1)) return undefined;
  const apart = lengthOf(step.map((value, c) => value - ratio * before[c]));
  if (apart > IN_LINE * (1 - ratio) * lengthOf(step)) return undefined;
  return step.map((value) => value / (1 - ratio));
}

/** Below this share of the largest, rounding decides what an eigenvalue is. */
export const VANISHING = 1e-6;

/** Whether the goal falls on at least one side of a level point, by more than rounding. */
export const hasWayDown = ({ curvature: { values } }: LocalShape): boolean =>
  (values[0] as number) < -VANISHING * Math.abs(values.at(-1) as number);

/** Whether it rises on at least one side. */
export const hasWayUp = ({ curvature: { values } }: LocalShape): boolean =>
  (values.at(-1) as number) > VANISHING * Math.abs(values[0] as number);
