/** A chart as a picture of its own, with its title: for files and for paper. */
import { chartFrame } from '../../drawing/chart-frame';
import { drawChart } from '../../drawing/chart-picture';
import { textWidth } from '../../drawing/text-width';
import { font, writeText } from '../../drawing/type';
import { chartsOf } from '../../experiment/chart-changes';
import type { ChartSeriesId } from '../../experiment/experiment';
import { axesShown } from '../../experiment/map-plane';
import { shownStep } from '../../state/playhead';
import type { Session } from '../../state/session';
import { axisNames } from '../../state/shown-plane';
import type { Size } from '../element-size';
import { mapPalette } from '../map-palette';
import type { Picture } from '../pictures/picture';
import { ChartLayouts } from './chart-layout';
import { pictureOf } from './chart-painter';
import { chartSeries } from './chart-series';
import { epochMarks } from './epoch-marks';
import { shortRunNames } from './short-names';
import { titleOf, words } from './words';

/** Sizes in CSS pixels. */
interface Look extends Size {
  /** Room around the chart, but for its top. */
  readonly margin: number;
  /** Of the letters, and of those of the title. */
  readonly type: number;
  readonly title: number;
}

const FILE: Look = { width: 720, height: 436, margin: 16, type: 13, title: 16 };
export const paperLook = (size: Size): Look => ({ ...size, margin: 6, type: 9, title: 10 });

/** The height of the title's line, and the room below it and beside it, in sizes of its type. */
const HEAD = 2.25;
const GAP = 0.5;

/** The chart as it is chosen; it need not be on the page. */
export function chartPicture(session: Session, id: ChartSeriesId, look: Look = FILE): Picture {
  const { documents, results, workspace } = session;
  const { document } = documents.getState();
  const { experiment, presentation } = document;
  const choice = chartsOf(presentation).find(({ series }) => series === id);
  const { survey, trajectories } = results.getState();
  const series = chartSeries(
    choice ?? { series: id, scale: 'log' },
    experiment.problem,
    survey?.value,
    axesShown(experiment.problem, presentation),
    experiment.batch !== undefined,
  );
  const { width, height, margin, type, title } = look;
  const head = HEAD * title;
  const size = { width: width - 2 * margin, height: height - head };
  const inner = chartFrame(size, shortRunNames(experiment), experiment.steps, type);
  const marks = epochMarks(experiment, inner.width);
  const frame = { ...inner, marks, left: inner.left + margin, top: inner.top + head };
  const layout = new ChartLayouts(series, frame).layOut(experiment.runs, trajectories);
  const palette = mapPalette(workspace.getState().theme);
  const subtitle = `${series.subtitle}, ${words.scales[series.scale]}`;
  return {
    width,
    height,
    title: `${titleOf(id, axisNames(document))} ${subtitle}`,
    draw(pen) {
      const baseline = head - GAP * title;
      const titleFont = font(title, 600);
      const titleWidth = textWidth(series.title, titleFont);
      writeText(pen, series.title, margin, baseline, {
        font: titleFont,
        color: palette.ink,
        width: titleWidth,
      });
      const after = margin + titleWidth + GAP * title;
      writeText(pen, subtitle, after, baseline, { font: font(type), color: palette.muted });
      const playhead = shownStep(document);
      drawChart(pen, { ...pictureOf(layout, palette), playhead }, palette);
    },
  };
}
