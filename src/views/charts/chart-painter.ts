/** Paints a chart, and moves the names to the ends of its lines. */
import { placeEnds } from '../../drawing/ends';
import { drawLines, type Frame, stepX } from '../../drawing/line-chart';
import { type MarkerShape, traceMarker } from '../../drawing/marker';
import { type Palette, palettes, runColor, runMarker } from '../../drawing/palette';
import { linearTicks, logarithmicTicks, type Tick } from '../../drawing/ticks';
import type { ValueScale } from '../../drawing/value-scale';
import { shownStep } from '../../state/playhead';
import type { Session } from '../../state/session';
import { setAttribute } from '../painter';
import type { ChartLayout, LaidOutLine } from './chart-layout';

/** CSS pixels per tick, about. */
const TICKS_APART = 32;
const NAME_HEIGHT = 13;
const MARKER = 3.6;

/** @param ends holds a text per run, told apart by `data-run` */
export function paintChart(
  context: CanvasRenderingContext2D,
  ends: SVGGElement,
  session: Session,
  { lines, scale }: ChartLayout,
  frame: Frame,
): void {
  const { theme, hoveredStep, hoveredRun } = session.workspace.getState();
  const palette = palettes[theme];
  const step = shownStep(session.documents.getState().document);
  drawGrid(context, frame, scale, palette);
  if (step < frame.steps) drawUpright(context, frame, step, palette.muted);
  const colored = lines.map(({ run, series, samples }) => ({
    series,
    samples,
    color: runColor(palette, run.color),
    emphasized: run.key === hoveredRun,
  }));
  drawLines(context, frame, scale, colored, step);
  if (hoveredStep !== undefined && hoveredStep <= frame.steps) {
    drawUpright(context, frame, hoveredStep, palette.ink);
    for (const line of lines) drawValue(context, frame, scale, line, hoveredStep, palette);
  }
  placeNames(ends, lines, frame, scale);
}

export function valueTicks(scale: ValueScale, frame: Frame): readonly Tick[] {
  const most = Math.max(2, frame.height / TICKS_APART);
  return scale.kind === 'logarithm'
    ? logarithmicTicks(scale.low, scale.high, most + 1)
    : linearTicks(scale.low, scale.high, most);
}

function drawGrid(
  context: CanvasRenderingContext2D,
  frame: Frame,
  scale: ValueScale,
  palette: Palette,
): void {
  context.beginPath();
  for (const { value } of valueTicks(scale, frame)) {
    const y = Math.round(frame.top + scale.y(value)) + 0.5;
    context.moveTo(frame.left, y);
    context.lineTo(frame.left + frame.width, y);
  }
  context.strokeStyle = palette.hairline;
  context.lineWidth = 1;
  context.stroke();
}

function drawUpright(
  context: CanvasRenderingContext2D,
  frame: Frame,
  step: number,
  color: string,
): void {
  const x = Math.round(stepX(frame, step)) + 0.5;
  context.beginPath();
  context.moveTo(x, 0);
  context.lineTo(x, frame.top + frame.height);
  context.strokeStyle = color;
  context.lineWidth = 1;
  context.stroke();
}

function drawValue(
  context: CanvasRenderingContext2D,
  frame: Frame,
  scale: ValueScale,
  { run, series }: LaidOutLine,
  step: number,
  palette: Palette,
): void {
  if (step >= series.length) return;
  const y = scale.y(series.values[step] ?? Number.NaN);
  if (!(y >= 0 && y <= frame.height)) return;
  const shape: MarkerShape = runMarker(run.color);
  context.beginPath();
  traceMarker(context, shape, stepX(frame, step), frame.top + y, MARKER);
  context.strokeStyle = palette.paper;
  context.lineWidth = 2.5;
  context.stroke();
  context.fillStyle = runColor(palette, run.color);
  context.fill();
}

function placeNames(
  ends: SVGGElement,
  lines: readonly LaidOutLine[],
  frame: Frame,
  scale: ValueScale,
): void {
  const wanted = lines.map(({ series }) => {
    const y = scale.y(lastValue(series.values, series.length));
    return frame.top + Math.min(frame.height, Math.max(0, y));
  });
  const places = placeEnds(wanted, NAME_HEIGHT, frame.top, frame.top + frame.height);
  for (const text of ends.querySelectorAll('text')) {
    const line = lines.findIndex(({ run }) => String(run.key) === text.dataset.run);
    const place = places[line];
    setAttribute(text, 'visibility', place === undefined ? 'hidden' : 'visible');
    if (place !== undefined) setAttribute(text, 'y', place.toFixed(1));
  }
}

function lastValue(values: Float64Array, length: number): number {
  let step = length - 1;
  while (step >= 0 && Number.isNaN(values[step])) step--;
  return values[step] ?? Number.NaN;
}
