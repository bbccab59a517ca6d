/** Lines and curves of models on a plot: where they run within its frame, in pixels a canvas can bear. */
import { clipSegment, type Stretch } from './clip';
import type { Pen } from './pen';
import type { Plot } from './plot';

/** x, y, x, y … in CSS pixels of the picture; NaN between stretches. */
export type PixelPath = Float64Array;

const nothing: PixelPath = new Float64Array();
const stretch: Stretch = { from: 0, to: 1 };

/** The part of a straight line through two places that lies in the plot's frame; empty where none does. */
export function straightPath(
  plot: Plot,
  from: readonly [x: number, y: number],
  to: readonly [x: number, y: number],
): PixelPath {
  const [x0, y0, x1, y1] = [plot.x(from[0]), plot.y(from[1]), plot.x(to[0]), plot.y(to[1])];
  if (![x0, y0, x1, y1].every(Number.isFinite)) return nothing;
  if (!clipSegment(stretch, x0, y0, x1, y1, plot.frame)) return nothing;
  const { from: first, to: last } = stretch;
  return Float64Array.of(
    x0 + first * (x1 - x0),
    y0 + first * (y1 - y0),
    x0 + last * (x1 - x0),
    y0 + last * (y1 - y0),
  );
}

/** CSS pixels from one sample of a curve to the next, about: nobody sees the corners. */
const STRIDE = 4;

const sampled = new WeakMap<Plot, Float64Array>();

/** Where curves are sampled: places on the x axis, in data. */
export function sampledPlaces(plot: Plot): Float64Array {
  const known = sampled.get(plot);
  if (known !== undefined) return known;
  const { left, right } = plot.frame;
  const count = Math.max(2, Math.ceil((right - left) / STRIDE) + 1);
  const places = Float64Array.from({ length: count }, (_, i) =>
    plot.toX(left + ((right - left) * i) / (count - 1)),
  );
  sampled.set(plot, places);
  return places;
}

/** A curve by its heights at the sampled places; it may leave the frame, though never further than a canvas bears. */
export function sampledPath(plot: Plot, heights: Float64Array): PixelPath {
  const { left, right, top, bottom } = plot.frame;
  const path = new Float64Array(2 * heights.length);
  const beyond = bottom - top + 100;
  for (let i = 0; i < heights.length; i++) {
    const y = plot.y(heights[i] as number);
    path[2 * i] = left + ((right - left) * i) / (heights.length - 1);
    path[2 * i + 1] = Math.min(bottom + beyond, Math.max(top - beyond, y));
  }
  return path;
}

export interface PathEnd {
  readonly x: number;
  readonly y: number;
}

/** The last place of a path within the frame; undefined where it runs outside altogether. */
export function endOf(path: PixelPath, { frame: { top, bottom } }: Plot): PathEnd | undefined {
  for (let i = path.length - 2; i >= 0; i -= 2) {
    const y = path[i + 1] as number;
    if (y >= top - 0.5 && y <= bottom + 0.5) return { x: path[i] as number, y };
  }
  return undefined;
}

/** Adds a path to the pen's. */
export function tracePath(pen: Pen, path: PixelPath): void {
  let down = false;
  for (let i = 0; i < path.length; i += 2) {
    const x = path[i] as number;
    const y = path[i + 1] as number;
    if (Number.isNaN(y)) down = false;
    else if (down) pen.lineTo(x, y);
    else {
      pen.moveTo(x, y);
      down = true;
    }
  }
}

/** Strokes a path in dashes; no pen has any. */
export function traceDashes(pen: Pen, path: PixelPath, dash: number, gap: number): void {
  let left = dash;
  let drawing = true;
  for (let i = 2; i < path.length; i += 2) {
    const [x0, y0] = [path[i - 2] as number, path[i - 1] as number];
    const [x1, y1] = [path[i] as number, path[i + 1] as number];
    const length = Math.hypot(x1 - x0, y1 - y0);
    if (!(length > 0)) continue;
    for (let along = 0; along < length; ) {
      const next = Math.min(length, along + left);
      if (drawing) {
        pen.moveTo(x0 + ((x1 - x0) * along) / length, y0 + ((y1 - y0) * along) / length);
        pen.lineTo(x0 + ((x1 - x0) * next) / length, y0 + ((y1 - y0) * next) / length);
      }
      left -= next - along;
      along = next;
      if (left > 1e-9) continue;
      drawing = !drawing;
      left = drawing ? dash : gap;
    }
  }
}
