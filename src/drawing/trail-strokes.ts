/** Strokes of the moving map: trails with casing and dots, heads, arrows where a path leaves, rings at a step. */
import { type MarkerShape, traceMarker } from './marker';
import type { Pen, PenPath } from './pen';
import { Stamps } from './stamps';
import { MANY_POINTS, type Trail } from './trail';
import type { Head } from './trail-head';

export interface TrailStyle {
  readonly color: string;
  readonly casing: string;
}

const LINE = 1.9;
const CASING = 1.3;
const DOT = 2;
/** Dots closer together would only thicken the line. */
const DOT_GAP = 6;
const HEAD = 5;
const RING = 7;
const ARROW = 9;

/** Strokes the first `count` points of a trail. @param dots whether each step gets one */
export function strokeTrail(
  pen: Pen,
  trail: Trail,
  count: number,
  style: TrailStyle,
  dots: boolean,
): void {
  if (count < 2) return;
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  strokeStretches(pen, trail, count, style.casing, LINE + 2 * CASING);
  strokeStretches(pen, trail, count, style.color, LINE);
  if (dots) dotSteps(pen, trail, count, style.color);
}

/** No screen's map is wider, in CSS pixels. */
const WIDEST = 4096;

/** A path that crosses itself a thousand times takes far longer to fill than its pieces do. */
const STRETCH = 32;

function strokeStretches(
  pen: Pen,
  trail: Trail,
  count: number,
  color: string,
  width: number,
): void {
  const { points, pen: down } = trail;
  pen.strokeStyle = color;
  pen.lineWidth = width;
  for (let from = 0; from < count - 1; from += STRETCH) {
    const to = Math.min(count - 1, from + STRETCH);
    pen.beginPath();
    pen.moveTo(points[2 * from] ?? 0, points[2 * from + 1] ?? 0);
    for (let i = from + 1; i <= to; i++) {
      const x = points[2 * i] ?? 0;
      const y = points[2 * i + 1] ?? 0;
      if (down[i] === 1) pen.lineTo(x, y);
      else pen.moveTo(x, y);
    }
    pen.stroke();
  }
}

/** Squares in which one dot of a long trail is enough. */
const dotted = new Stamps(DOT_GAP / 2);

/** A dot per step, as far as they can be told apart. */
function dotSteps(pen: Pen, trail: Trail, count: number, color: string): void {
  if (count > MANY_POINTS) dotted.wipe(WIDEST, WIDEST);
  let dottedX = Number.NaN;
  let dottedY = Number.NaN;
  pen.beginPath();
  for (let i = 0; i < count; i++) {
    if (trail.dots[i] === 0) continue;
    const x = trail.points[2 * i] ?? 0;
    const y = trail.points[2 * i + 1] ?? 0;
    if (Math.abs(x - dottedX) < DOT_GAP && Math.abs(y - dottedY) < DOT_GAP) continue;
    if (i >= MANY_POINTS && dotted.covers(x, y)) continue;
    pen.moveTo(x + DOT, y);
    pen.arc(x, y, DOT, 0, 2 * Math.PI);
    dottedX = x;
    dottedY = y;
  }
  pen.fillStyle = color;
  pen.fill();
}

/** The run's marker where it is; an arrow at the map's edge where its path has left. */
export function drawHead(pen: Pen, head: Head, shape: MarkerShape, style: TrailStyle): void {
  pen.beginPath();
  if (head.leaves === undefined) traceMarker(pen, shape, head.x, head.y, HEAD);
  else traceArrow(pen, head.x, head.y, head.leaves.direction);
  pen.lineJoin = 'round';
  pen.strokeStyle = style.casing;
  pen.lineWidth = 3.2;
  pen.stroke();
  pen.fillStyle = style.color;
  pen.fill();
}

/** An arrowhead whose tip is at a point. */
export function traceArrow(path: PenPath, x: number, y: number, direction: number): void {
  const spread = 0.42;
  path.moveTo(x, y);
  path.lineTo(x - ARROW * Math.cos(direction - spread), y - ARROW * Math.sin(direction - spread));
  path.lineTo(x - ARROW * Math.cos(direction + spread), y - ARROW * Math.sin(direction + spread));
  path.closePath();
}

/** A ring around the position of a hovered step. */
export function drawRing(pen: Pen, x: number, y: number, style: TrailStyle): void {
  pen.beginPath();
  pen.arc(x, y, RING, 0, 2 * Math.PI);
  pen.strokeStyle = style.casing;
  pen.lineWidth = 4.4;
  pen.stroke();
  pen.strokeStyle = style.color;
  pen.lineWidth = 1.8;
  pen.stroke();
}
