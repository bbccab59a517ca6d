/** A chart as a picture of its own: with its title, without anything that can only be pressed. */
import { chartFrame } from '../../drawing/chart-frame';
import { drawChart } from '../../drawing/chart-picture';
import { textWidth } from '../../drawing/text-width';
import { font, writeText } from '../../drawing/type';
import { chartsOf } from '../../experiment/chart-changes';
import type { ChartSeriesId } from '../../experiment/experiment';
import { download } from '../../state/download';
import { shownStep } from '../../state/playhead';
import type { Session } from '../../state/session';
import { mapPalette } from '../map-palette';
import { type Picture, pngOf, svgOf } from '../pictures/picture';
import { ChartLayouts } from './chart-layout';
import { pictureOf } from './chart-painter';
import { chartSeries } from './chart-series';
import { shortRunNames } from './short-names';
import { titleOf, words } from './words';

/** In CSS pixels. */
const WIDTH = 720;
const HEIGHT = 400;
const HEAD = 36;
const MARGIN = 16;
const TYPE = 13;
const TITLE = { font: font(16, 600), size: 16, gap: 8 };

/** The chart as it is chosen; it need not be on the page. */
function chartPicture(session: Session, id: ChartSeriesId): Picture {
  const { documents, results, workspace } = session;
  const { document } = documents.getState();
  const { experiment, presentation } = document;
  const choice = chartsOf(presentation).find(({ series }) => series === id);
  const { survey, trajectories } = results.getState();
  const series = chartSeries(
    choice ?? { series: id, scale: 'log' },
    experiment.problem,
    survey?.value,
  );
  const size = { width: WIDTH - 2 * MARGIN, height: HEIGHT };
  const inner = chartFrame(size, shortRunNames(experiment), experiment.steps, TYPE);
  const frame = { ...inner, left: inner.left + MARGIN, top: inner.top + HEAD };
  const layout = new ChartLayouts(series, frame).layOut(experiment.runs, trajectories);
  const palette = mapPalette(workspace.getState().theme);
  const subtitle = `${series.subtitle}, ${words.scales[series.scale]}`;
  return {
    width: WIDTH,
    height: HEAD + HEIGHT,
    title: `${titleOf(id)} ${subtitle}`,
    draw(pen) {
      const baseline = HEAD - TITLE.gap;
      const width = textWidth(series.title, TITLE.font);
      const look = { font: TITLE.font, color: palette.ink, width };
      writeText(pen, series.title, MARGIN, baseline, look);
      const after = MARGIN + width + TITLE.gap;
      writeText(pen, subtitle, after, baseline, { font: font(TYPE), color: palette.muted });
      const playhead = shownStep(document);
      drawChart(pen, { ...pictureOf(layout, palette), playhead }, palette);
    },
  };
}

/** Chart (SVG). */
export function saveChartSvg(session: Session, id: ChartSeriesId): void {
  const svg = svgOf(chartPicture(session, id), session);
  download(`fall-line-${id}.svg`, new Blob([svg], { type: 'image/svg+xml' }));
}

/** Chart (PNG). */
export async function saveChartPng(session: Session, id: ChartSeriesId): Promise<void> {
  download(`fall-line-${id}.png`, await chartPng(session, id));
}

export const chartPng = (session: Session, id: ChartSeriesId): Promise<Blob> =>
  pngOf(chartPicture(session, id), session);
