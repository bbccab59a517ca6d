/** The minimum of a convex loss by a damped Newton method, or the way on which it falls for ever. */
import { distance, lengthOf } from './distance';
import { type Goal, heightAt, type LocalShape, localShape } from './local-shape';
import type { Endless } from './survey';

export type ConvexMinimum =
  | { readonly kind: 'found'; readonly at: LocalShape }
  | ({ readonly kind: 'endless' } & Endless)
  | { readonly kind: 'lost' };

/** Near a minimum each doubles the digits; on the way to none, each goes as far as the one before. */
const MOST_STEPS = 50;
/** A step shorter than this, beside the position, is the last. */
const ARRIVED = 1e-14;
/** Steps below this do no better than rounding once they stop shrinking. */
const ROUNDING = 1e-9;
/** A step that long after so many, beside the position, leads to no minimum. */
const GOES_ON = 1e-3;
/** Damping below this share of the largest curvature is not needed any more. */
const SLIGHT = 1e-2;
/** Curvatures below this share of the largest are none, and the loss is level that way. */
const FLAT = 1e-12;

/** Yields after every look at the data. */
export function* convexMinimum(
  goal: Goal,
  start: readonly number[],
): Generator<void, ConvexMinimum> {
  let here = localShape(goal, start);
  let damping = 0;
  let before = Number.POSITIVE_INFINITY;
  for (let count = 0; count < MOST_STEPS; count++) {
    const step = dampedStep(here, damping);
    const size = Math.max(1, lengthOf(here.position));
    const length = lengthOf(step) / size;
    if (length <= ARRIVED || (length <= ROUNDING && length >= before / 2))
      return { kind: 'found', at: here };
    const there = localShape(
      goal,
      here.position.map((value, c) => value + step[c]),
    );
    yield;
    const rounding = 1e-14 * Math.abs(here.height);
    if (there.height <= here.height + rounding) {
      before = damping === 0 ? length : Number.POSITIVE_INFINITY;
      here = there;
      damping = damping < SLIGHT * steepest(here) ? 0 : damping / 8;
    } else damping = Math.max(4 * damping, 1e-3 * Math.max(steepest(here), here.slope / size));
  }
  return wayOf(goal, start, here, before);
}

const steepest = ({ curvature }: LocalShape): number => Math.max(...curvature.values);

/** Newton's step, shorter where the damping is large beside a curvature; none along what is flat, unless it is steep. */
function dampedStep({ gradient, curvature }: LocalShape, damping: number): readonly number[] {
  const { values, vectors } = curvature;
  const least = FLAT * Math.max(...values);
  const step = gradient.map(() => 0);
  for (const [index, value] of values.entries()) {
    const stiffness = Math.max(0, value) + damping;
    if (stiffness <= least) continue;
    const vector = vectors[index] as readonly number[];
    const along = vector.reduce((sum, one, c) => sum + one * gradient[c], 0);
    vector.forEach((one, c) => {
      step[c] -= (along / stiffness) * one;
    });
  }
  return step;
}

function wayOf(
  goal: Goal,
  start: readonly number[],
  { position, height, slope }: LocalShape,
  step: number,
): ConvexMinimum {
  if (!(step > GOES_ON) && slope > 0) return { kind: 'lost' };
  const far = distance(position, start);
  const further = position.map((value, c) => value + (value - start[c]));
  if (!(far > 0 && heightAt(goal, further) <= height)) return { kind: 'lost' };
  const direction = position.map((value, c) => (value - start[c]) / far);
  return { kind: 'endless', direction, towards: heightAt(goal, further) };
}
