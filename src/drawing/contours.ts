/** The isolines of one field, with the values of the strong ones written upon them. */
import type { Field } from '../engine/field';
import { type ContourLevels, STRONG_EVERY, valueOfLevel } from './contour-levels';
import { formatExact } from './format';
import type { Isoline } from './isoline';
import { placeLineLabels } from './line-labels';
import { Polyline } from './polyline';
import type { ReliefLook } from './relief-look';
import { textWidth } from './text-width';
import { font } from './type';

/** All in grid coordinates: columns and rows. */
export interface Contours {
  readonly weak: readonly Float32Array[];
  /** Interrupted by their labels. */
  readonly strong: readonly Float32Array[];
  readonly labels: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly angle: number;
  }[];
}

/** Size of type in CSS pixels. */
export const CONTOUR_LABEL = 10.5;
/** Labels keep off the edges, where the ticks stand. */
const EDGE = { left: 30, top: 10, right: 10, bottom: 26 };

/** Labels stand where there is room on a map that shows just this field. */
export function contoursFor(
  lines: readonly Isoline[],
  levels: ContourLevels,
  { columns, rows }: Field,
  { projection: { width, height }, scale, obstacles, labels = true }: ReliefLook,
): Contours {
  const acrossX = width / (columns - 1);
  const acrossY = height / (rows - 1);
  const strong = lines.flatMap(({ level, points }) => {
    const value = valueOfLevel(levels, level);
    if (value === undefined) return [];
    const pixels = points.map((coordinate, i) => coordinate * (i % 2 === 0 ? acrossX : acrossY));
    return { points, text: formatExact(value), line: new Polyline(pixels) };
  });
  const type = font(CONTOUR_LABEL * scale);
  const frame = {
    left: EDGE.left,
    top: EDGE.top,
    right: width - EDGE.right,
    bottom: height - EDGE.bottom,
  };
  const places = placeLineLabels(
    labels ? strong.map(({ line, text }) => ({ line, text, width: textWidth(text, type) })) : [],
    frame,
    obstacles,
  );
  const toGrid = (pixels: Float32Array): Float32Array =>
    pixels.map((pixel, i) => pixel / (i % 2 === 0 ? acrossX : acrossY));
  return {
    weak: lines.filter(({ level }) => level % STRONG_EVERY !== 0).map(({ points }) => points),
    strong: strong.flatMap(({ points, line }, index) => {
      const label = places[index];
      if (label === undefined) return [points];
      return [line.between(0, label.from), line.between(label.to, line.length)].map(toGrid);
    }),
    labels: strong.flatMap(({ text }, index) => {
      const label = places[index];
      if (label === undefined) return [];
      return { text, x: label.x / acrossX, y: label.y / acrossY, angle: label.angle };
    }),
  };
}
