/** Flat floors of valleys: of the many minima on each, the one to be named. */
import { distance } from './distance';
import type { Minimum } from './minimum';

/** Losses this close to each other, beside their size, are equal. */
const EQUAL = 1e-9;

/**
 * One minimum for each floor, the nearest to a place.
 * @param gap points no further apart than this, and as low, lie on one floor
 */
export function merged(
  points: readonly Minimum[],
  gap: number,
  place: readonly number[],
): readonly Minimum[] {
  const left = new Set(points);
  const chosen: Minimum[] = [];
  for (const first of points) {
    if (!left.delete(first)) continue;
    const floor = [first];
    // Grows while it is gone through.
    for (const { position, loss } of floor)
      for (const other of left) {
        if (distance(other.position, position) > gap) continue;
        if (Math.abs(other.loss - loss) > EQUAL * Math.max(1, Math.abs(loss))) continue;
        left.delete(other);
        floor.push(other);
      }
    const away = ({ position }: Minimum) => distance(position, place);
    chosen.push(floor.reduce((best, other) => (away(other) < away(best) ? other : best)));
  }
  return chosen;
}
