/** The trails of the runs on the map as it is: each traced once per trajectory and projection. */
import type { Projection } from '../../drawing/projection';
import { type Trail, traceTrail } from '../../drawing/trail';
import type { Trajectory } from '../../engine/trajectory';

const trails = new WeakMap<
  Trajectory,
  { readonly projection: Projection; readonly trail: Trail }
>();

export function trailOf(trajectory: Trajectory, projection: Projection): Trail {
  const known = trails.get(trajectory);
  if (known?.projection === projection) return known.trail;
  const trail = traceTrail(trajectory, projection);
  trails.set(trajectory, { projection, trail });
  return trail;
}
