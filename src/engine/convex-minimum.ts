/** The minimum of a convex loss by a damped Newton method, or the way on which it falls for ever. */
import { lengthOf } from './distance';
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
      return wentAlongTheFlat(start, here) ? wayOf(goal, start, here) : { kind: 'found', at: here };
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
  return before > GOES_ON || here.slope === 0 ? wayOf(goal, start, here) : { kind: 'lost' };
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

/** No step leads along what is flat: it became so on the way, as the curvature of a loss does that falls for ever. */
function wentAlongTheFlat(start: readonly number[], { position, curvature }: LocalShape): boolean {
  const { values, vectors } = curvature;
  const least = FLAT * Math.max(...values);
  return vectors.some((vector, index) => {
    if ((values[index] as number) > least) return false;
    const along = vector.reduce((sum, one, c) => sum + one * (position[c] - start[c]), 0);
    return Math.abs(along) > GOES_ON * Math.max(1, lengthOf(position));
  });
}

/** The way it went, or else the one along which it curves least: as far again, and the loss is no higher. */
function wayOf(goal: Goal, start: readonly number[], here: LocalShape): ConvexMinimum {
  const { position, height, curvature } = here;
  const gone = position.map((value, c) => value - start[c]);
  const far = lengthOf(gone);
  const flattest = curvature.vectors[0] as readonly number[];
  const along = flattest.reduce((sum, one, c) => sum + one * gone[c], 0);
  const ways = [
    gone.map((value) => value / far),
    flattest.map((value) => (along < 0 ? -value : value)),
  ];
  const rounding = 1e-12 * Math.abs(height);
  for (const direction of far > 0 ? ways : []) {
    const further = position.map((value, c) => value + far * direction[c]);
    const towards = heightAt(goal, further);
    if (towards <= height + rounding) return { kind: 'endless', direction, towards };
  }
  return { kind: 'lost' };
}
