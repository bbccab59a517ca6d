/** Lines over steps on a canvas: strong up to the playhead, faint beyond it, cut at the frame with an arrow. */
import { bisectLeft, bisectRight } from 'd3-array';
import type { Pen } from './pen';
import { traceArrow } from './trail-strokes';

export interface Frame {
  /** The plot within the picture, in CSS pixels. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The step at the right edge. */
  readonly steps: number;
}

export interface ChartLine {
  /** The steps to draw, ascending: the first `count` of an array that may be longer. */
  readonly steps: Int32Array;
  readonly count: number;
  /** Of each of them, CSS pixels below the top of the frame. */
  readonly heights: Float32Array;
  readonly color: string;
  readonly emphasized: boolean;
}

const STRONG = 1.75;
const FAINT = 1.25;
const FAINTNESS = 0.4;
const EMPHASIS = 0.9;

/** How much wider than a line the dot is that stands for one. */
const DOT = 2.5;

/** In pixels; less than anybody sees. */
const HARDLY = 0.01;

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
  pen: Pen,
  frame: Frame,
  lines: readonly ChartLine[],
  playhead: number,
): void {
  const now = stepX(frame, playhead);
  const right = frame.left + frame.width + OVERHANG;
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  const drawAll = (from: number, to: number, first: number, last: number): void => {
    pen.save();
    pen.beginPath();
    // At whole pixels: only such a clip is cheap.
    const left = Math.round(from);
    const width = Math.round(to) - left;
    pen.rect(left, frame.top - OVERHANG, width, frame.height + 2 * OVERHANG);
    pen.clip();
    const faint = first >= playhead;
    pen.globalAlpha = faint ? FAINTNESS : 1;
    for (const line of lines) {
      pen.strokeStyle = line.color;
      pen.lineWidth = (faint ? FAINT : STRONG) + (line.emphasized ? EMPHASIS : 0);
      strokeSamples(pen, frame, line, first, last);
    }
    pen.restore();
  };
  const ends = playhead >= frame.steps;
  if (!ends) drawAll(now, right, playhead, frame.steps);
  if (playhead > 0) drawAll(frame.left - OVERHANG, ends ? right : now, 0, playhead);
  for (const line of lines) drawExit(pen, frame, line, now);
}

/** Strokes at least the stretch from one step to another: from the sample before to the one after. */
function strokeSamples(
  pen: Pen,
  frame: Frame,
  { steps, count, heights }: ChartLine,
  first: number,
  last: number,
): void {
  const from = Math.max(0, bisectRight(steps, first, 0, count) - 1);
  const to = Math.min(count - 1, bisectLeft(steps, last, 0, count));
  const perStep = frame.width / Math.max(1, frame.steps);
  pen.beginPath();
  for (let i = from; i <= to; i++) {
    const x = frame.left + (steps[i] ?? 0) * perStep;
    const y = frame.top + (heights[i] ?? 0);
    if (i === from) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  }
  // A line of a single step is a dot, large enough to be seen; what has no length at all canvases leave out.
  if (count === 1) pen.lineWidth *= DOT;
  if (from === to)
    pen.lineTo(stepX(frame, steps[from] ?? 0) - HARDLY, frame.top + (heights[from] ?? 0));
  pen.stroke();
}

/** An arrow where a line leaves the frame for good. @param now the playhead, in pixels */
function drawExit(pen: Pen, frame: Frame, line: ChartLine, now: number): void {
  const exit = exitOf(frame, line);
  if (exit === undefined) return;
  pen.save();
  pen.globalAlpha = exit.x <= now ? 1 : FAINTNESS;
  pen.fillStyle = line.color;
  pen.beginPath();
  traceArrow(pen, exit.x, exit.y, exit.y > frame.top ? Math.PI / 2 : -Math.PI / 2);
  pen.fill();
  pen.restore();
}

/** Where a line leaves the frame for good; undefined if it ends within. */
function exitOf(
  frame: Frame,
  { steps, count, heights }: ChartLine,
): { readonly x: number; readonly y: number } | undefined {
  const heightAt = (index: number): number => heights[index] ?? Number.NaN;
  const isOutside = (height: number): boolean => height < 0 || height > frame.height;
  let index = count - 1;
  if (index < 0 || !isOutside(heightAt(index))) return undefined;
  const edge = heightAt(index) < 0 ? 0 : frame.height;
  while (index > 0 && isOutside(heightAt(index - 1))) index--;
  const step = steps[index] ?? 0;
  if (index === 0) return { x: stepX(frame, step), y: frame.top + edge };
  const before = heightAt(index - 1);
  const along = (heightAt(index) - edge) / (heightAt(index) - before);
  const gap = step - (steps[index - 1] ?? 0);
  return { x: stepX(frame, step - along * gap), y: frame.top + edge };
}
