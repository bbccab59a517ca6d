/** Lines over steps on a canvas: strong up to the playhead, faint beyond it, cut at the frame with an arrow. */
import { lineSamples } from './line-samples';
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
  const samples = lines.map(({ series }) =>
    lineSamples(series.values, series.length, frame.steps, frame.width),
  );
  const now = stepX(frame, playhead);
  const right = frame.left + frame.width + OVERHANG;
  context.lineJoin = 'round';
  // Stretches meet without overlapping, which would show where lines are faint.
  context.lineCap = 'butt';
  const drawAll = (from: number, to: number, alpha: number, width: number): void => {
    if (to <= from) return;
    context.save();
    context.beginPath();
    context.rect(from, frame.top - OVERHANG, to - from, frame.height + 2 * OVERHANG);
    context.clip();
    context.globalAlpha = alpha;
    lines.forEach(({ series, color, emphasized }, index) => {
      context.strokeStyle = color;
      context.lineWidth = width + (emphasized ? EMPHASIS : 0);
      strokeSamples(context, frame, scale, series.values, samples[index] ?? new Int32Array());
    });
    context.restore();
  };
  if (playhead < frame.steps) drawAll(now, right, FAINTNESS, FAINT);
  drawAll(frame.left - OVERHANG, playhead < frame.steps ? now : right, 1, STRONG);
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

/** A path of many spikes takes far longer to fill than its pieces do. */
const STRETCH = 32;

function strokeSamples(
  context: CanvasRenderingContext2D,
  frame: Frame,
  scale: ValueScale,
  values: Float64Array,
  samples: Int32Array,
): void {
  for (let from = 0; from < samples.length - 1; from += STRETCH) {
    const to = Math.min(samples.length - 1, from + STRETCH);
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
