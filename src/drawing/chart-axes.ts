/** The axes of a chart: values with hairlines across the plot, steps below it. */
import type { ChartFrame } from './chart-frame';
import { stepX } from './line-chart';
import type { Palette } from './palette';
import type { Pen } from './pen';
import { textWidth } from './text-width';
import { linearTicks, logarithmicTicks, stepTicks, type Tick } from './ticks';
import { font, writeText } from './type';
import type { ValueScale } from './value-scale';

/** Sizes of the type per value, about; for steps, so many beyond their figures. */
const VALUES_APART = 2.9;
const STEPS_APART = 2.2;
/** Width of a figure, in sizes of the type. */
const FIGURE = 0.64;
/** From the plot to the texts, in CSS pixels. */
const GAP = 6;
/** From the middle of a line of figures to its baseline, in sizes of the type. */
export const HALF_HEIGHT = 0.36;
const EXPONENT_SIZE = 0.78;
const RAISED = 0.42;
/** Names of marked steps, in sizes of the type. */
const MARK_SIZE = 0.85;

export function drawChartAxes(
  pen: Pen,
  frame: ChartFrame,
  scale: ValueScale,
  palette: Palette,
): void {
  const { left, top, width, height, type } = frame;
  const ticks = valueTicks(scale, frame);
  pen.beginPath();
  for (const { value } of ticks) {
    const y = Math.round(top + scale.y(value)) + 0.5;
    pen.moveTo(left, y);
    pen.lineTo(left + width, y);
  }
  pen.strokeStyle = palette.hairline;
  pen.lineWidth = 1;
  pen.lineCap = 'butt';
  pen.stroke();
  drawMarks(pen, frame, palette);
  for (const tick of ticks) writeValue(pen, tick, frame, scale, palette);
  const look = { font: font(type), color: palette.muted, align: 'center' } as const;
  const baseline = top + height + 1.35 * type;
  const apart = (STEPS_APART + FIGURE * String(frame.steps).length) * type;
  for (const { value, text } of stepTicks(frame.steps, width / apart)) {
    writeText(pen, text, stepX(frame, value), baseline, look);
  }
}

function valueTicks(scale: ValueScale, frame: ChartFrame): readonly Tick[] {
  const most = Math.max(2, frame.height / (VALUES_APART * frame.type));
  return scale.kind === 'log'
    ? logarithmicTicks(scale.low, scale.high, most + 1)
    : linearTicks(scale.low, scale.high, most);
}

/** Upright hairlines, each with its name at the top where that does not run into the one before. */
function drawMarks(
  pen: Pen,
  { left, top, height, marks = [], type, ...frame }: ChartFrame,
  palette: Palette,
): void {
  if (marks.length === 0) return;
  const small = font(MARK_SIZE * type);
  pen.beginPath();
  for (const { step } of marks) {
    const x = Math.round(stepX({ ...frame, left, top, height }, step)) + 0.5;
    pen.moveTo(x, top);
    pen.lineTo(x, top + height);
  }
  pen.strokeStyle = palette.hairline;
  pen.lineWidth = 1;
  pen.stroke();
  let free = Number.NEGATIVE_INFINITY;
  for (const { step, text } of marks) {
    const width = textWidth(text, small);
    const x = stepX({ ...frame, left, top, height }, step) + 3;
    if (x < free || x + width > left + frame.width) continue;
    writeText(pen, text, x, top + MARK_SIZE * type, { font: small, color: palette.muted });
    free = x + width + 2;
  }
}

/** A value left of the plot, its power of ten raised. */
function writeValue(
  pen: Pen,
  { value, text, exponent }: Tick,
  { left, top, type }: ChartFrame,
  scale: ValueScale,
  palette: Palette,
): void {
  const right = left - GAP;
  const baseline = top + scale.y(value) + HALF_HEIGHT * type;
  const small = font(EXPONENT_SIZE * type);
  const look = { color: palette.muted, align: 'right' } as const;
  const width = exponent === undefined ? 0 : textWidth(exponent, small);
  const cut = scale.floored && value === scale.low ? '≤ ' : '';
  writeText(pen, cut + text, right - width, baseline, { ...look, font: font(type) });
  if (exponent !== undefined) {
    writeText(pen, exponent, right, baseline - RAISED * type, { ...look, font: small });
  }
}
