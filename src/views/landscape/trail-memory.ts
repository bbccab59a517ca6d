/** The trails of the runs on the pictures that show them: each traced once per trajectory and projection. */
import type { Projection } from '../../drawing/projection';
import { type Trail, traceTrail } from '../../drawing/trail';
import type { Trajectory } from '../../engine/trajectory';

/** Trails go with their projection: the map and the map standing up have one each. */
const trails = new WeakMap<Projection, WeakMap<Trajectory, Trail>>();

export function trailOf(trajectory: Trajectory, projection: Projection): Trail {
  let traced = trails.get(projection);
  if (traced === undefined) {
    traced = new WeakMap();
    trails.set(projection, traced);
  }
  const known = traced.get(trajectory);
  if (known !== undefined) return known;
  const trail = traceTrail(trajectory, projection);
  traced.set(trajectory, trail);
  return trail;
}
