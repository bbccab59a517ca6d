/** A chart as it is drawn, on the page and in files: axes, lines, their names, the playhead, a step pointed at. */
import { drawChartAxes, HALF_HEIGHT } from './chart-axes';
import { type ChartFrame, NAME_GAP, nameFont } from './chart-frame';
import { placeEnds } from './ends';
import { type ChartLine, drawLines, stepX } from './line-chart';
import { type MarkerShape, traceMarker } from './marker';
import type { Palette } from './palette';
import type { Pen } from './pen';
import { textWidth } from './text-width';
import { writeText } from './type';
import type { ValueScale } from './value-scale';

export interface NamedLine extends ChartLine {
  /** Written at its end; empty: nothing. */
  readonly name: string;
  readonly marker: MarkerShape;
}

export interface ChartPicture {
  readonly frame: ChartFrame;
  readonly scale: ValueScale;
  readonly lines: readonly NamedLine[];
  /** The step up to which lines are strong. */
  readonly playhead: number;
}

/** Between the middles of two names, in sizes of the type: at best, and where there are many. */
const NAMES_APART = 1.18;
const LEAST_APART = 0.98;
/** A name moved further than this from its line, in CSS pixels, is tied to it. */
const TIED = 3;
/** An upright begins so far above the plot, in sizes of the type. */
const ABOVE = 0.8;
const MARKER = 3.6;
const MARKER_CASING = 2.5;

export function drawChart(pen: Pen, picture: ChartPicture, palette: Palette): void {
  const { frame, scale, lines, playhead } = picture;
  drawChartAxes(pen, frame, scale, palette);
  if (playhead < frame.steps) drawUpright(pen, frame, playhead, palette.muted);
  drawLines(pen, frame, lines, playhead);
  drawNames(pen, frame, lines);
}

/** A step pointed at, with a marker on every line that has a value there. @param values of the lines, in order */
export function drawHoveredStep(
  pen: Pen,
  { frame, scale, lines }: Omit<ChartPicture, 'playhead'>,
  step: number,
  values: readonly number[],
  palette: Palette,
): void {
  drawUpright(pen, frame, step, palette.ink);
  lines.forEach(({ color, marker }, index) => {
    const y = scale.y(values[index] ?? Number.NaN);
    if (!(y >= 0 && y <= frame.height)) return;
    pen.beginPath();
    traceMarker(pen, marker, stepX(frame, step), frame.top + y, MARKER);
    pen.strokeStyle = palette.paper;
    pen.lineWidth = MARKER_CASING;
    pen.stroke();
    pen.fillStyle = color;
    pen.fill();
  });
}

function drawUpright(pen: Pen, frame: ChartFrame, step: number, color: string): void {
  const x = Math.round(stepX(frame, step)) + 0.5;
  pen.beginPath();
  pen.moveTo(x, frame.top - ABOVE * frame.type);
  pen.lineTo(x, frame.top + frame.height);
  pen.strokeStyle = color;
  pen.lineWidth = 1;
  pen.stroke();
}

/** The names at the ends of the lines, moved apart; those that had to move far are tied to their lines. */
function drawNames(pen: Pen, frame: ChartFrame, lines: readonly NamedLine[]): void {
  const { top, height, type } = frame;
  const right = frame.left + frame.width;
  const ends = lines.map(({ heights, count }) => {
    const end = heights[count - 1] ?? Number.NaN;
    return top + Math.min(height, Math.max(0, end));
  });
  const shared = height / Math.max(1, ends.filter(Number.isFinite).length - 1);
  const apart = type * Math.min(NAMES_APART, Math.max(LEAST_APART, shared / type));
  const places = placeEnds(ends, apart, top, top + height);
  lines.forEach(({ name, color }, index) => {
    const place = places[index];
    const end = ends[index];
    if (place === undefined || end === undefined) return;
    const look = { font: nameFont(type), color, width: textWidth(name, nameFont(type)) };
    writeText(pen, name, right + NAME_GAP, place + HALF_HEIGHT * type, look);
    if (Math.abs(place - end) <= TIED) return;
    pen.beginPath();
    pen.moveTo(right + 1, end);
    pen.lineTo(right + NAME_GAP - 2, place);
    pen.strokeStyle = color;
    pen.lineWidth = 0.75;
    pen.stroke();
  });
}
