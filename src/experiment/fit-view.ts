/** The view that shows all of some trajectories, and where they start. */
import type { Trajectory } from '../engine/trajectory';
import type { View } from './experiment';
import { isDrawable, roundView, zoomView } from './view';

/** Room around what is shown, as a share of it. */
const ROOM = 0.12;
/** Nothing is shown larger than this share of the home view fills the map. */
const SMALLEST = 1e-3;
/** How far a run is followed, in home views: one that diverges would leave the others a dot. */
const FARTHEST = 25;
const FARTHEST_DIVERGING = 2;

/** @param trajectories those that are shown @param axes the coordinates that the map shows */
export function fitView(
  trajectories: readonly Trajectory[],
  start: readonly number[],
  home: View,
  [first, second]: readonly [number, number] = [0, 1],
): View {
  const [startX = 0, startY = 0] = [start[first], start[second]];
  const bounds = { left: startX, right: startX, bottom: startY, top: startY };
  for (const { positions, length, ending } of trajectories) {
    const diverges = ending.kind === 'diverged';
    const reach = zoomView(home, 1 / (diverges ? FARTHEST_DIVERGING : FARTHEST));
    const [across, upwards] = [positions[first], positions[second]];
    for (let step = 0; step < length; step++) {
      const x = across?.[step] ?? Number.NaN;
      const y = upwards?.[step] ?? Number.NaN;
      // Also false where one is not a number.
      if (!(x >= reach.x[0] && x <= reach.x[1] && y >= reach.y[0] && y <= reach.y[1])) continue;
      if (x < bounds.left) bounds.left = x;
      if (x > bounds.right) bounds.right = x;
      if (y < bounds.bottom) bounds.bottom = y;
      if (y > bounds.top) bounds.top = y;
    }
  }
  const fitting = roundView({
    x: withRoom(bounds.left, bounds.right, SMALLEST * (home.x[1] - home.x[0])),
    y: withRoom(bounds.bottom, bounds.top, SMALLEST * (home.y[1] - home.y[0])),
  });
  // A start that was typed may lie where a stretch as small as the surface's cannot be told from a point.
  return isDrawable(fitting.x) && isDrawable(fitting.y) ? fitting : home;
}

function withRoom(low: number, high: number, smallest: number): readonly [number, number] {
  const half = Math.max(((high - low) * (1 + 2 * ROOM)) / 2, smallest / 2);
  const middle = (low + high) / 2;
  return [middle - half, middle + half];
}
