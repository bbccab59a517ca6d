/** Lines over steps on a canvas: strong up to the playhead, faint beyond it, cut at the frame with an arrow. */
import { bisectLeft, bisectRight } from 'd3-array';
import { traceArrow } from './trail-strokes';
import type { Series, ValueScale } from './value-scale';

export interface Frame {
  /** The plot within the canvas, in CSS pixels. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The step at the right edge. */
  readonly steps: number;
}

export interface ChartLine {
  readonly series: Series;
  /** The steps to draw. */
  readonly samples: Int32Array;
  readonly color: string;
  readonly emphasized: boolean;
}

const STRONG = 1.75;
const FAINT = 1.25;
const FAINTNESS = 0.4;
const EMPHASIS = 0.9;

/** Room above and below the plot for lines that run along its edge. */
const OVERHANG = 2;

export const stepX = (frame: Frame, step: number): number =>
  frame.left + (step / Math.max(1, frame.steps)) * frame.width;

/** The step at a pixel, whole and within the chart. */
export const stepAt = (frame: Frame, pixel: number): number =>
  Math.min(
    frame.steps,
    Math.max(0, Math.round(((pixel - frame.left) / frame.width) * frame.steps)),
  );

/** Draws the lines within the frame. @param playhead the step up to which they are strong */
export function drawLines(
  context: CanvasRenderingContext2D,
  frame: Frame,
  scale: ValueScale,
  lines: readonly ChartLine[],
  playhead: number,
): void {
  const now = stepX(frame, playhead);
  const right = frame.left + frame.width + OVERHANG;
  context.lineJoin = 'round';
  context.lineCap = 'round';
  const drawAll = (from: number, to: number, first: number, last: number): void => {
    context.save();
    context.beginPath();
    // At whole pixels: only such a clip is cheap.
    const left = Math.round(from);
    const width = Math.round(to) - left;
    context.rect(left, frame.top - OVERHANG, width, frame.height + 2 * OVERHANG);
    context.clip();
    const faint = first >= playhead;
    context.globalAlpha = faint ? FAINTNESS : 1;
    for (const line of lines) {
      context.strokeStyle = line.color;
      context.lineWidth = (faint ? FAINT : STRONG) + (line.emphasized ? EMPHASIS : 0);
      strokeSamples(context, frame, scale, line, first, last);
    }
    context.restore();
  };
  const ends = playhead >= frame.steps;
  if (!ends) drawAll(now, right, playhead, frame.steps);
  if (playhead > 0) drawAll(frame.left - OVERHANG, ends ? right : now, 0, playhead);
  for (const line of lines) {
    const exit = exitOf(frame, scale, line.series);
    if (exit === undefined) continue;
    context.globalAlpha = exit.x <= now ? 1 : FAINTNESS;
    context.fillStyle = line.color;
    context.beginPath();
    traceArrow(context, exit.x, exit.y, exit.y > frame.top ? Math.PI / 2 : -Math.PI / 2);
    context.fill();
  }
  context.globalAlpha = 1;
}

/** Strokes at least the stretch from one step to another: from the sample before to the one after. */
function strokeSamples(
  context: CanvasRenderingContext2D,
  frame: Frame,
  scale: ValueScale,
  { series: { values }, samples }: ChartLine,
  first: number,
  last: number,
): void {
  const from = Math.max(0, bisectRight(samples, first) - 1);
  const to = Math.min(samples.length - 1, bisectLeft(samples, last));
  context.beginPath();
  for (let i = from; i <= to; i++) {
    const step = samples[i] ?? 0;
    const x = stepX(frame, step);
    const y = frame.top + scale.y(values[step] ?? Number.NaN);
    if (i === from) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
  context.stroke();
}

/** Where a line leaves the frame for good; undefined if it ends within. */
function exitOf(
  frame: Frame,
  scale: ValueScale,
  { values, length }: Series,
): { readonly x: number; readonly y: number } | undefined {
  const outside = (y: number): boolean => y < 0 || y > frame.height;
  let step = length - 1;
  while (step >= 0 && Number.isNaN(values[step])) step--;
  if (step < 0 || !outside(scale.y(values[step] ?? 0))) return undefined;
  const edge = scale.y(values[step] ?? 0) < 0 ? 0 : frame.height;
  while (step > 0 && outside(scale.y(values[step - 1] ?? Number.NaN))) step--;
  const y = scale.y(values[step] ?? 0);
  const before = step > 0 ? scale.y(values[step - 1] ?? Number.NaN) : Number.NaN;
  const along = Number.isNaN(before) ? 0 : (y - edge) / (y - before);
  return { x: stepX(frame, step - along), y: frame.top + edge };
}
