/** A chart as a file, and on the clipboard. */
import type { ChartSeriesId } from '../../experiment/experiment';
import { download } from '../../state/download';
import type { Session } from '../../state/session';
import { pngOf, svgOf } from '../pictures/picture';
import { chartPicture } from './chart-picture';

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
