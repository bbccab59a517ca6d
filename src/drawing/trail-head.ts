/** The head of a trail: where the run is at a step, or where its path left the map. */
import type { Trajectory } from '../engine/trajectory';
import { contains } from './box';
import { clipSegment, type Stretch } from './clip';
import { type Projection, shownColumns } from './projection';
import { pointsUpTo, type Trail } from './trail';

export interface Head {
  readonly x: number;
  readonly y: number;
  /** Absent: the head is on the map. Else the path leaves it here. */
  readonly leaves?: {
    /** In radians, y downwards. */
    readonly direction: number;
    /** The first step beyond the edge. */
    readonly step: number;
  };
}

/** Undefined where the run never was on the map. */
export function headAt(
  trajectory: Trajectory,
  trail: Trail,
  projection: Projection,
  step: number,
): Head | undefined {
  const last = Math.min(step, trajectory.length - 1);
  const [across, upwards] = shownColumns(projection, trajectory.positions);
  const x = projection.x(across?.[last] ?? Number.NaN);
  const y = projection.y(upwards?.[last] ?? Number.NaN);
  const map = { left: 0, top: 0, right: projection.width, bottom: projection.height };
  if (contains(map, x, y)) return { x, y };
  const stretch: Stretch = { from: 0, to: 1 };
  const shown = pointsUpTo(trail, last);
  for (let i = shown - 1; i > 0; i--) {
    if (trail.pen[i] === 0) continue;
    const fromX = trail.points[2 * i - 2] ?? 0;
    const fromY = trail.points[2 * i - 1] ?? 0;
    const toX = trail.points[2 * i] ?? 0;
    const toY = trail.points[2 * i + 1] ?? 0;
    if (!clipSegment(stretch, fromX, fromY, toX, toY, map)) continue;
    return {
      x: fromX + stretch.to * (toX - fromX),
      y: fromY + stretch.to * (toY - fromY),
      leaves: {
        direction: Math.atan2(toY - fromY, toX - fromX),
        step: trail.steps[i] ?? 0,
      },
    };
  }
  return undefined;
}
