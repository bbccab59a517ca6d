/** A trajectory on the map: the path within the map's edges, and a dot per step. */
import type { Trajectory } from '../engine/trajectory';
import { type Box, contains } from './box';
import { clipSegment, type Stretch } from './clip';
import { type Projection, shownColumns } from './projection';
import { Stamps } from './stamps';

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

/** A position so close to one of the two drawn last shows nothing new, in CSS pixels. */
const CLOSEST = 0.5;

/**
 * From so many points on, a piece of the path that lies wholly on earlier ones is left out: however long a run circles
 * in the same place, drawing it costs no more than filling that place.
 */
export const MANY_POINTS = 3000;

/** Squares about as wide as the line. */
const drawn = new Stamps(2);

/** Beyond this, differences could overflow; runs end long before, at 10¹² in their own units. */
const FARTHEST = 1e100;

/** How far beyond the map's edge paths are still drawn: lines and dots at the edge are cut by it, not before it. */
const MARGIN = 8;

/**
 * Projects and clips a trajectory in the two of its coordinates that are shown. What lies far outside never reaches the
 * canvas, whose coordinates are single precision; the path ends at the first position that is not finite, or where it
 * leaves the map for good: a run that diverges to and fro would cover the map with lines between places far off it.
 * Where steps are too short to be seen, or go to and fro between two places, most are left out.
 */
export function traceTrail(trajectory: Trajectory, projection: Projection): Trail {
  const tracer = new Tracer(trajectory.length, projection);
  const [across, upwards] = shownColumns(projection, trajectory.positions);
  const end = lastOnMap(trajectory, tracer, projection) + 1;
  let beforeX = Number.NaN;
  let beforeY = Number.NaN;
  for (let step = 0; step <= end && step < trajectory.length; step++) {
    const x = projection.x(across?.[step] ?? Number.NaN);
    const y = projection.y(upwards?.[step] ?? Number.NaN);
    if (!isDrawable(x, y)) break;
    if (step >= end - 1 || !tracer.isNear(x, y)) {
      // After steps that were left out, the path comes from where the last of them was.
      if (tracer.hasLeft(beforeX, beforeY)) tracer.visit(beforeX, beforeY, step - 1);
      tracer.visit(x, y, step);
    }
    beforeX = x;
    beforeY = y;
  }
  return tracer.trail();
}

const isDrawable = (x: number, y: number): boolean =>
  Math.abs(x) < FARTHEST && Math.abs(y) < FARTHEST;

/** The last step on the map before the path ends; −2 if there is none. */
function lastOnMap(trajectory: Trajectory, tracer: Tracer, projection: Projection): number {
  const [across, upwards] = shownColumns(projection, trajectory.positions);
  let last = -2;
  for (let step = 0; step < trajectory.length; step++) {
    const x = projection.x(across?.[step] ?? Number.NaN);
    const y = projection.y(upwards?.[step] ?? Number.NaN);
    if (!isDrawable(x, y)) break;
    if (tracer.isInside(x, y)) last = step;
  }
  return last;
}

/** Far away, rounding alone may put a crossing off the edge. */
const within = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));

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

/** Collects a trail's points: at most two for each position visited, which are at most two per step. */
class Tracer {
  /** The map with its margin. */
  readonly #box: Box;
  readonly #points: Float32Array;
  readonly #pen: Uint8Array;
  readonly #steps: Int32Array;
  readonly #dots: Uint8Array;
  readonly #stretch: Stretch = { from: 0, to: 1 };
  #count = 0;
  /** Pieces have been left out since the last point. */
  #skips = false;
  /** The last position visited, and the one before. */
  #lastX = Number.NaN;
  #lastY = Number.NaN;
  #olderX = Number.NaN;
  #olderY = Number.NaN;

  constructor(length: number, { width, height }: Projection) {
    this.#box = { left: -MARGIN, top: -MARGIN, right: width + MARGIN, bottom: height + MARGIN };
    this.#points = new Float32Array(4 * length);
    this.#pen = new Uint8Array(2 * length);
    this.#steps = new Int32Array(2 * length);
    this.#dots = new Uint8Array(2 * length);
    drawn.wipe(width, height);
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

  isInside(x: number, y: number): boolean {
    return contains(this.#box, x, y);
  }

  visit(x: number, y: number, step: number): void {
    const inside = this.isInside(x, y);
    const fromX = this.#lastX;
    const fromY = this.#lastY;
    const stretch = this.#stretch;
    if (Number.isNaN(fromX)) {
      if (inside) this.#add(x, y, step, false, true);
    } else if (this.#count >= MANY_POINTS && drawn.coversLine(fromX, fromY, x, y)) {
      this.#skips = true;
    } else if (clipSegment(stretch, fromX, fromY, x, y, this.#box)) {
      if (stretch.from > 0) this.#cross(fromX, fromY, x, y, stretch.from, step, false);
      else if (this.#skips) this.#add(fromX, fromY, step, false, false);
      this.#skips = false;
      if (inside) this.#add(x, y, step, true, true);
      else this.#cross(fromX, fromY, x, y, stretch.to, step, true);
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
    const x = within(fromX + along * (toX - fromX), this.#box.left, this.#box.right);
    const y = within(fromY + along * (toY - fromY), this.#box.top, this.#box.bottom);
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
