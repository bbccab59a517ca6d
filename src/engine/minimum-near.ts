/** Minima next to a place: level points with nothing lower around them, and kinks. */
import { distance } from './distance';
import { levelPointNear, VANISHING } from './level-point';
import { type Goal, heightAt, type LocalShape, localShape } from './local-shape';
import type { Minimum } from './minimum';

/** Ways in which it is looked around. */
const DIRECTIONS = 16;
/** A smooth slope beside a narrow valley looks like a kink from afar; so many times nearer it does not. */
const NEARER = 30;
/** Heights that differ by a smaller share are equal but for rounding. */
const ROUNDING = 1e-12;

/**
 * The minimum to which Newton's method leads from a place, or else the place itself, where the goal rises on all sides
 * and yet is not level: there is a kink. Undefined where neither is within reach.
 */
export function minimumNear(goal: Goal, from: LocalShape, reach: number): Minimum | undefined {
  const level = levelPointNear(goal, from, reach);
  const found = level && minimumAt(goal, level, reach);
  if (found) return found;
  if (level || !isLowest(goal, from, reach)) return undefined;
  return { position: from.position, loss: from.loss, eigenvalues: [], global: false };
}

/**
 * A level point as a minimum; undefined where it is none. Where all curvatures are positive by more than rounding it is
 * one. Where the smallest is lost in rounding, nothing may be lower at a given distance all around, and something must
 * be higher, or it is a plain. It is flat where the goal is level and as low also that far along.
 */
export function minimumAt(goal: Goal, level: LocalShape, around: number): Minimum | undefined {
  const { position, loss, curvature } = level;
  const low = curvature.values[0] as number;
  const high = curvature.values.at(-1) as number;
  if (!(high >= 0) || low < -VANISHING * high) return undefined;
  const minimum = { position, loss, eigenvalues: curvature.values, global: false };
  if (low > VANISHING * high) return minimum;
  const heights = heightsAround(goal, position, around).map((height) => height - level.height);
  const rounding = roundingOf(level.height);
  if (!heights.every((more) => more >= -rounding)) return undefined;
  if (!heights.some((more) => more > rounding)) return undefined;
  return isFlat(goal, level, around) ? { ...minimum, flat: true } : minimum;
}

/**
 * Whether the goal rises on all sides of a point, near by and nearer still, and most of all against its gradient. What
 * is most likely to be lower is looked at first: over many rows every look is dear.
 */
export function isLowest(
  goal: Goal,
  { position, height, gradient, slope }: LocalShape,
  around: number,
): boolean {
  const rises = (other: number) => other - height > roundingOf(height);
  return [around / NEARER, around].every((radius) => {
    const downhill = gradient.map((value, c) => position[c] - (radius * value) / slope);
    // A kink itself has no gradient, or one of length 0.
    const against = slope > 0 ? heightAt(goal, downhill) : Number.POSITIVE_INFINITY;
    return rises(against) && heightsAround(goal, position, radius).every(rises);
  });
}

const roundingOf = (height: number): number => ROUNDING * Math.max(1, Math.abs(height));

/** In the plane of the first two parameters, and along every other one. */
function heightsAround(goal: Goal, position: readonly number[], around: number): number[] {
  const heights: number[] = [];
  const look = (offset: (coordinate: number) => number) =>
    heights.push(
      heightAt(
        goal,
        position.map((value, c) => value + around * offset(c)),
      ),
    );
  for (let i = 0; i < DIRECTIONS; i++) {
    const angle = (2 * Math.PI * i) / DIRECTIONS;
    look((c) => (c === 0 ? Math.cos(angle) : c === 1 ? Math.sin(angle) : 0));
  }
  for (let other = 2; other < position.length; other++)
    for (const sign of [1, -1]) look((c) => (c === other ? sign : 0));
  return heights;
}

/** Follows the floor, which may be bent, along the ways that have no curvature. */
function isFlat(goal: Goal, { position, height, curvature }: LocalShape, around: number): boolean {
  const high = curvature.values.at(-1) as number;
  return curvature.vectors.some((vector, index) => {
    if ((curvature.values[index] as number) > VANISHING * high) return false;
    return [around, -around].some((way) => {
      const there = localShape(
        goal,
        position.map((value, c) => value + way * (vector[c] as number)),
      );
      const floor = levelPointNear(goal, there, 2 * around);
      return (
        floor !== undefined &&
        Math.abs(floor.height - height) <= roundingOf(height) &&
        distance(floor.position, position) > around / 2
      );
    });
  });
}
