/** Paints a chart that is laid out, in the colours and at the playhead of the page. */
import {
  type ChartPicture,
  drawChart,
  drawHoveredStep,
  type NamedLine,
} from '../../drawing/chart-picture';
import { type Palette, runColor, runMarker } from '../../drawing/palette';
import type { Pen } from '../../drawing/pen';
import { shownStep } from '../../state/playhead';
import type { Session } from '../../state/session';
import { mapPalette } from '../map-palette';
import type { ChartLayout, LaidOutLine } from './chart-layout';
import { valueAt } from './series';

/** Everything but the step pointed at. */
export function paintChart(pen: Pen, layout: ChartLayout, session: Session): void {
  const { theme, hoveredRun } = session.workspace.getState();
  const palette = mapPalette(theme);
  const playhead = shownStep(session.documents.getState().document);
  drawChart(pen, { ...pictureOf(layout, palette, hoveredRun), playhead }, palette);
}

/** The step pointed at, wherever that is; nothing where none is. */
export function paintHoveredStep(pen: Pen, layout: ChartLayout, session: Session): void {
  const { theme, hoveredStep, hoveredRun } = session.workspace.getState();
  if (hoveredStep === undefined || hoveredStep > layout.frame.steps) return;
  const palette = mapPalette(theme);
  const values = layout.lines.map(({ source }) => valueAt(layout.series, source, hoveredStep));
  drawHoveredStep(pen, pictureOf(layout, palette, hoveredRun), hoveredStep, values, palette);
}

/** The picture but for its playhead. @param emphasized the key of a run */
export function pictureOf(
  { frame, scale, lines }: ChartLayout,
  palette: Palette,
  emphasized?: number,
): Omit<ChartPicture, 'playhead'> {
  return { frame, scale, lines: lines.map((line) => namedLine(line, palette, emphasized)) };
}

const namedLine = (
  { run, name, samples, heights }: LaidOutLine,
  palette: Palette,
  emphasized: number | undefined,
): NamedLine => ({
  steps: samples.steps,
  count: samples.count,
  heights,
  color: runColor(palette, run.color),
  marker: runMarker(run.color),
  emphasized: run.key === emphasized,
  name,
});
