/** Arrows downhill: the gradient field on the map, and the slope under a run's feet. */
import type { Slopes } from '../engine/slopes';
import type { Box } from './box';
import { legendBox } from './legend';
import type { Palette } from './palette';
import type { Pen } from './pen';
import type { Projection } from './projection';
import { textWidth } from './text-width';
import { font, writeText } from './type';

/** Share of the way to its neighbour that the longest arrow takes, and the shortest. */
const LONGEST = 0.84;
const SHORTEST = 0.24;
/** Slopes below this share of all, and above the other, get the shortest and the longest arrow. */
const GENTLE = 0.04;
const STEEP = 0.96;

const HEAD = 0.36;
const MOST_HEAD = 6;
const SPREAD = 0.44;

/** The lengths of arrows: from 0 for the gentlest slope to 1 for the steepest, even in the logarithm. */
export function compressed(slopes: readonly number[]): (slope: number) => number {
  const sorted = slopes
    .filter((slope) => slope > 0 && Number.isFinite(slope))
    .sort((a, b) => a - b);
  const at = (share: number): number =>
    Math.log(sorted[Math.round(share * (sorted.length - 1))] ?? 1);
  const [low, high] = [at(GENTLE), at(STEEP)];
  if (!(high - low > 1e-9)) return () => 1;
  return (slope) => Math.min(1, Math.max(0, (Math.log(slope) - low) / (high - low)));
}

/**
 * The way that a step against the gradient goes on the map, as a unit vector in pixels, y downwards; undefined on
 * level ground.
 */
export function downhill(
  alongX: number,
  alongY: number,
  { width, height, domainX, domainY }: Projection,
): readonly [number, number] | undefined {
  // Scaled first: squares of steep slopes overflow.
  const most = Math.max(Math.abs(alongX), Math.abs(alongY));
  if (!(most > 0 && most < Number.POSITIVE_INFINITY)) return undefined;
  const across = (-alongX / most) * (width / (domainX[1] - domainX[0]));
  const down = (alongY / most) * (height / (domainY[1] - domainY[0]));
  const length = Math.hypot(across, down);
  return length > 0 ? [across / length, down / length] : undefined;
}

/** Draws an arrow for every sample: downhill, longer where it is steeper. */
export function drawArrows(
  pen: Pen,
  slopes: Slopes,
  projection: Projection,
  palette: Palette,
): void {
  const { columns, rows, x, y, alongX, alongY } = slopes;
  const stepX = (projection.x(x[1]) - projection.x(x[0])) / columns;
  const stepY = (projection.y(y[0]) - projection.y(y[1])) / rows;
  const room = Math.min(stepX, stepY);
  const steepness = Array.from(alongX, (slope, i) => Math.hypot(slope, alongY[i] ?? Number.NaN));
  const share = compressed(steepness);
  pen.beginPath();
  for (let i = 0; i < steepness.length; i++) {
    const way = downhill(alongX[i] ?? Number.NaN, alongY[i] ?? Number.NaN, projection);
    if (way === undefined) continue;
    const row = Math.floor(i / columns);
    const middleX = projection.x(x[0]) + (i - row * columns + 0.5) * stepX;
    const middleY = projection.y(y[1]) + (row + 0.5) * stepY;
    if (middleX < 0 || middleY < 0 || middleX > projection.width || middleY > projection.height)
      continue;
    const length = room * (SHORTEST + (LONGEST - SHORTEST) * share(steepness[i] ?? 0));
    traceShaft(pen, middleX - (way[0] * length) / 2, middleY - (way[1] * length) / 2, way, length);
  }
  strokeCased(pen, palette.ink, palette.casing, 1.05, 0.6);
}

/** The slope at one place: an arrow that begins there. @param length in CSS pixels */
export function drawSlope(
  pen: Pen,
  x: number,
  y: number,
  way: readonly [number, number],
  length: number,
  { color, casing }: { readonly color: string; readonly casing: string },
): void {
  pen.beginPath();
  traceShaft(pen, x, y, way, length);
  strokeCased(pen, color, casing, 1.8, 1);
}

function traceShaft(
  pen: Pen,
  x: number,
  y: number,
  [across, down]: readonly [number, number],
  length: number,
): void {
  const tipX = x + across * length;
  const tipY = y + down * length;
  const angle = Math.atan2(down, across);
  const head = Math.min(MOST_HEAD, HEAD * length);
  pen.moveTo(x, y);
  pen.lineTo(tipX, tipY);
  pen.moveTo(tipX - head * Math.cos(angle - SPREAD), tipY - head * Math.sin(angle - SPREAD));
  pen.lineTo(tipX, tipY);
  pen.lineTo(tipX - head * Math.cos(angle + SPREAD), tipY - head * Math.sin(angle + SPREAD));
}

function strokeCased(pen: Pen, color: string, casing: string, width: number, alpha: number): void {
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.strokeStyle = casing;
  pen.lineWidth = width + 1.8;
  pen.globalAlpha = alpha * 0.6;
  pen.stroke();
  pen.strokeStyle = color;
  pen.lineWidth = width;
  pen.globalAlpha = alpha;
  pen.stroke();
  pen.globalAlpha = 1;
}

const NOTE = 'arrows: downhill, longer where steeper';
const SIZE = 10.5;
/** Of the note's ground, as the legend's. */
const TRANSLUCENT = 'd6';

/** Where the note on what the arrows mean stands: below the legend. */
export function arrowNoteBox(mapWidth: number, scale: number): Box {
  const { right, bottom } = legendBox(mapWidth, scale);
  const width = textWidth(NOTE, font(SIZE * scale)) + 16 * scale;
  return { left: right - width, top: bottom + 3, right, bottom: bottom + 3 + 20 * scale };
}

export function drawArrowNote(pen: Pen, mapWidth: number, palette: Palette, scale: number): void {
  const { left, top, right, bottom } = arrowNoteBox(mapWidth, scale);
  pen.fillStyle = palette.card + TRANSLUCENT;
  pen.fillRect(left, top, right - left, bottom - top);
  writeText(pen, NOTE, left + 8 * scale, top + 14 * scale, {
    font: font(SIZE * scale),
    color: palette.ink,
  });
}
