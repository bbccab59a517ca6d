/** A trajectory on the map: the path within the map's edges, a dot per step, and where its head is. */
import type { Trajectory } from '../engine/trajectory';
import type { Projection } from './projection';

export interface Trail {
  /** x, y, x, y … in CSS pixels; pairs whose `pen` is 0 begin a new stretch. */
  readonly points: Float32Array;
  readonly pen: Uint8Array;
  /** The step that each point shows; where the path crosses the edge, the step that it leads to. */
  readonly steps: Int32Array;
  /** 1 where a point is a position, 0 where it is a crossing of the edge. */
  readonly dots: Uint8Array;
  readonly count: number;
}

export interface Head {
  readonly x: number;
  readonly y: number;
  /** Absent: the head is on the map. Else: the direction in which the path leaves it here, in radians, y downwards. */
  readonly leaves?: number;
}

/** A position so close to one of the two drawn last shows nothing new, in CSS pixels. */
const CLOSEST = 0.5;

/** Beyond this, differences could overflow; runs end long before, at 10¹² in their own units. */
const FARTHEST = 1e100;

/** How far beyond the map's edge paths are still drawn: lines and dots at the edge are cut by it, not before it. */
const MARGIN = 8;

/**
 * Projects and clips a trajectory in the first two of its coordinates. What lies far outside never reaches the
 * canvas, whose coordinates are single precision; the path ends at the first position that is not finite. Where steps
 * are too short to be seen, or go to and fro between two places, most are left out.
 */
export function traceTrail(trajectory: Trajectory, projection: Projection): Trail {
  const tracer = new Tracer(trajectory.length, projection);
  const [across, upwards] = trajectory.positions;
  let beforeX = Number.NaN;
  let beforeY = Number.NaN;
  for (let step = 0; step < trajectory.length; step++) {
    const x = projection.x(across?.[step] ?? Number.NaN);
    const y = projection.y(upwards?.[step] ?? Number.NaN);
    if (!(Math.abs(x) < FARTHEST && Math.abs(y) < FARTHEST)) break;
    if (step === trajectory.length - 1 || !tracer.isNear(x, y)) {
      // After steps that were left out, the path comes from where the last of them was.
      if (tracer.hasLeft(beforeX, beforeY)) tracer.visit(beforeX, beforeY, step - 1);
      tracer.visit(x, y, step);
    }
    beforeX = x;
    beforeY = y;
  }
  return tracer.trail();
}

/** Far away, rounding alone may put a crossing off the edge. */
const within = (value: number, limit: number): number => Math.min(limit, Math.max(-MARGIN, value));

/** How many of a trail's points are shown when the playhead stands at a step. */
export function pointsUpTo(trail: Trail, step: number): number {
  let low = 0;
  let high = trail.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((trail.steps[middle] ?? 0) <= step) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the run is at a step: on the map, or where its path last left the map; undefined if it never was on it. */
export function headAt(
  trajectory: Trajectory,
  trail: Trail,
  projection: Projection,
  step: number,
): Head | undefined {
  const last = Math.min(step, trajectory.length - 1);
  const x = projection.x(trajectory.positions[0]?.[last] ?? Number.NaN);
  const y = projection.y(trajectory.positions[1]?.[last] ?? Number.NaN);
  const { width, height } = projection;
  if (x >= 0 && x <= width && y >= 0 && y <= height) return { x, y };
  const shown = pointsUpTo(trail, last);
  for (let i = shown - 1; i > 0; i--) {
    if (trail.pen[i] === 0) continue;
    const fromX = trail.points[2 * i - 2] ?? 0;
    const fromY = trail.points[2 * i - 1] ?? 0;
    const toX = trail.points[2 * i] ?? 0;
    const toY = trail.points[2 * i + 1] ?? 0;
    const clip: Clip = { from: 0, to: 0 };
    if (!clipSegment(clip, fromX, fromY, toX, toY, 0, 0, width, height)) continue;
    return {
      x: fromX + clip.to * (toX - fromX),
      y: fromY + clip.to * (toY - fromY),
      leaves: Math.atan2(toY - fromY, toX - fromX),
    };
  }
  return undefined;
}

export interface NearStep {
  readonly step: number;
  /** In CSS pixels. */
  readonly distance: number;
}

/** The step nearest to a pixel among the first `count` points, if it is nearer than `within`. */
export function nearestStep(
  trail: Trail,
  count: number,
  x: number,
  y: number,
  within: number,
): NearStep | undefined {
  let best = -1;
  let least = within * within;
  for (let i = 0; i < count; i++) {
    if (trail.dots[i] === 0) continue;
    const dx = (trail.points[2 * i] ?? 0) - x;
    const dy = (trail.points[2 * i + 1] ?? 0) - y;
    const distance = dx * dx + dy * dy;
    if (distance >= least) continue;
    least = distance;
    best = i;
  }
  return best < 0 ? undefined : { step: trail.steps[best] ?? 0, distance: Math.sqrt(least) };
}

interface Clip {
  from: number;
  to: number;
}

/** Liang and Barsky: which stretch of a segment, as parameters 0 to 1, lies in a rectangle; false if none. */
function clipSegment(
  clip: Clip,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
): boolean {
  clip.from = 0;
  clip.to = 1;
  const dx = x1 - x0;
  const dy = y1 - y0;
  return (
    clipSide(clip, -dx, x0 - left) &&
    clipSide(clip, dx, right - x0) &&
    clipSide(clip, -dy, y0 - top) &&
    clipSide(clip, dy, bottom - y0)
  );
}

/** Cuts by one side; `distance` is that of the segment's beginning inwards from it, `approach` its growth outwards. */
function clipSide(clip: Clip, approach: number, distance: number): boolean {
  if (approach === 0) return distance >= 0;
  const crossing = distance / approach;
  if (approach < 0) clip.from = Math.max(clip.from, crossing);
  else clip.to = Math.min(clip.to, crossing);
  return clip.from <= clip.to;
}

/** Collects a trail's points: at most two for each position visited, which are at most two per step. */
class Tracer {
  readonly #right: number;
  readonly #bottom: number;
  readonly #points: Float32Array;
  readonly #pen: Uint8Array;
  readonly #steps: Int32Array;
  readonly #dots: Uint8Array;
  readonly #clip: Clip = { from: 0, to: 0 };
  #count = 0;
  /** The last position visited, and the one before. */
  #lastX = Number.NaN;
  #lastY = Number.NaN;
  #olderX = Number.NaN;
  #olderY = Number.NaN;

  constructor(length: number, { width, height }: Projection) {
    this.#right = width + MARGIN;
    this.#bottom = height + MARGIN;
    this.#points = new Float32Array(4 * length);
    this.#pen = new Uint8Array(2 * length);
    this.#steps = new Int32Array(2 * length);
    this.#dots = new Uint8Array(2 * length);
  }

  isNear(x: number, y: number): boolean {
    return (
      (Math.abs(x - this.#lastX) < CLOSEST && Math.abs(y - this.#lastY) < CLOSEST) ||
      (Math.abs(x - this.#olderX) < CLOSEST && Math.abs(y - this.#olderY) < CLOSEST)
    );
  }

  /** Whether a position is another than the last one visited. */
  hasLeft(x: number, y: number): boolean {
    return Math.abs(x - this.#lastX) >= CLOSEST || Math.abs(y - this.#lastY) >= CLOSEST;
  }

  visit(x: number, y: number, step: number): void {
    const inside = x >= -MARGIN && x <= this.#right && y >= -MARGIN && y <= this.#bottom;
    const fromX = this.#lastX;
    const fromY = this.#lastY;
    const clip = this.#clip;
    if (Number.isNaN(fromX)) {
      if (inside) this.#add(x, y, step, false, true);
    } else if (clipSegment(clip, fromX, fromY, x, y, -MARGIN, -MARGIN, this.#right, this.#bottom)) {
      if (clip.from > 0) this.#cross(fromX, fromY, x, y, clip.from, step, false);
      if (inside) this.#add(x, y, step, true, true);
      else this.#cross(fromX, fromY, x, y, clip.to, step, true);
    }
    this.#olderX = fromX;
    this.#olderY = fromY;
    this.#lastX = x;
    this.#lastY = y;
  }

  trail(): Trail {
    return {
      points: this.#points,
      pen: this.#pen,
      steps: this.#steps,
      dots: this.#dots,
      count: this.#count,
    };
  }

  /** Adds where a segment crosses the edge. */
  #cross(
    fromX: number,
    fromY: number,
    toX: number,
    toY: number,
    along: number,
    step: number,
    drawn: boolean,
  ): void {
    const x = within(fromX + along * (toX - fromX), this.#right);
    const y = within(fromY + along * (toY - fromY), this.#bottom);
    this.#add(x, y, step, drawn, false);
  }

  #add(x: number, y: number, step: number, drawn: boolean, dot: boolean): void {
    const i = this.#count++;
    this.#points[2 * i] = x;
    this.#points[2 * i + 1] = y;
    this.#pen[i] = drawn ? 1 : 0;
    this.#steps[i] = step;
    this.#dots[i] = dot ? 1 : 0;
  }
}
