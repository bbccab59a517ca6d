/** Flat floors of valleys: of the many minima on each, the one to be named. */
import { distance } from './distance';
import { levelPointNear } from './level-point';
import { type Goal, localShape } from './local-shape';
import type { Minimum } from './minimum';

/** Losses this close to each other, beside their size, are equal. */
const EQUAL = 1e-9;
/** Between two points of a bent floor it may lie so far beside the middle, as a share of their distance. */
const BENT = 1 / 4;

/** One minimum for each floor, the nearest to a place. */
export function merged(
  goal: Goal,
  points: readonly Minimum[],
  place: readonly number[],
): readonly Minimum[] {
  const left = new Set(points);
  const chosen: Minimum[] = [];
  for (const first of points) {
    if (!left.delete(first)) continue;
    const floor = [first];
    // Grows while it is gone through.
    for (const point of floor)
      for (const other of left) {
        if (!areOnOneFloor(goal, point, other)) continue;
        left.delete(other);
        floor.push(other);
      }
    const away = ({ position }: Minimum) => distance(position, place);
    chosen.push(floor.reduce((best, other) => (away(other) < away(best) ? other : best)));
  }
  return chosen;
}

/** They are as low, and so is the floor that lies next to the middle between them. */
function areOnOneFloor(goal: Goal, a: Minimum, b: Minimum): boolean {
  const isAsLow = (loss: number) =>
    Math.abs(loss - a.loss) <= EQUAL * Math.max(1, Math.abs(a.loss));
  if (!isAsLow(b.loss)) return false;
  const middle = a.position.map((value, c) => (value + (b.position[c] as number)) / 2);
  const reach = BENT * distance(a.position, b.position);
  const between = levelPointNear(goal, localShape(goal, middle), reach);
  return between !== undefined && isAsLow(between.loss);
}
