/** The stretch of both axes that shows all points of a table: it stays still while points are moved within it. */
import type { Domain } from './plot';
import type { Points } from './scatter';

type Stretch = readonly [number, number];

/** Room beyond the outermost points, as a share of their extent. */
const ROOM = 0.08;
/** Zero is shown where it lies no further off than this share of the extent. */
const NEAR_ZERO = 0.35;
/** A stretch is kept while the points fill at least this share of it. */
const FILLED = 0.5;

/** The least and the greatest of a column; both 0 where it is empty. */
function extentOf({ count, columns, values }: Points, column: number): Stretch {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < count; row++) {
    const value = values[row * columns + column] as number;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? [low, high] : [0, 0];
}

/**
 * @param before the domain shown so far: kept, axis by axis, while all points lie within and fill half of it
 * @param y of the axis upwards, where it is no column of numbers
 */
export function dataDomain(points: Points, before?: Domain, y?: Stretch): Domain {
  return {
    x: stretchFor(extentOf(points, points.x), before?.x),
    y: y ?? stretchFor(extentOf(points, points.y), before?.y),
  };
}

function stretchFor(extent: Stretch, before: Stretch | undefined): Stretch {
  const [low, high] = extent;
  const isKept =
    before !== undefined &&
    low >= before[0] &&
    high <= before[1] &&
    high - low >= FILLED * ((before[1] - before[0]) / (1 + 2 * ROOM)) * (1 - NEAR_ZERO);
  return isKept ? before : roomFor(extent);
}

function roomFor([low, high]: Stretch): Stretch {
  const length = high - low;
  // One place alone says nothing of scale.
  if (!(length > 0)) {
    const half = Math.max(1, Math.abs(low)) / 2;
    return [low - half, high + half];
  }
  const room = ROOM * length;
  const from = low > 0 && low <= NEAR_ZERO * length ? 0 : low;
  const to = high < 0 && -high <= NEAR_ZERO * length ? 0 : high;
  return [from - (from === 0 ? room / 2 : room), to + (to === 0 ? room / 2 : room)];
}
