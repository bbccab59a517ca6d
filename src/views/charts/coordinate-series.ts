/** One coordinate of each position. */
import type { SeriesDefinition } from './series';
import { ownedByTrajectory } from './series';
import { words } from './words';

/** A run that leaves the home view by more than this share of its side is cut there. */
const BEYOND = 0.25;

/**
 * @param id of the axis of the map that shows it
 * @param coordinate its place among the parameters
 * @param name of the parameter
 * @param side the home view's stretch of it
 */
export function coordinateSeries(
  id: 'x' | 'y',
  coordinate: number,
  name: string,
  [low, high]: readonly [number, number],
): SeriesDefinition {
  const beyond = BEYOND * (high - low);
  return {
    id,
    title: name,
    subtitle: words.coordinate,
    scale: 'linear',
    fixedScale: true,
    limits: { within: [low - beyond, high + beyond] },
    first: 0,
    owner: ownedByTrajectory,
    read({ trajectory: { positions } }, from, to, into) {
      const column = positions[coordinate];
      if (column === undefined) into.fill(Number.NaN, 0, to - from);
      else into.set(column.subarray(from, to));
    },
  };
}
