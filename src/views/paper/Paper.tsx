/** What paper has in place of the page's own: pictures made for it, the settings in words, and the link. */
import { useMemo } from 'react';
import { chartsOf } from '../../experiment/chart-changes';
import { dataPart } from '../../experiment/data-part';
import type { DataProblem, FallLineDocument } from '../../experiment/experiment';
import { isDataProblem, problemName } from '../../experiment/problem';
import { shareLink } from '../../state/address';
import { type Session, useDocument, useSession, useWorkspace } from '../../state/session';
import { chartPicture, paperLook } from '../charts/chart-picture';
import { mapPicture } from '../landscape/map-picture';
import { dataPicture } from '../pictures/data-picture';
import { SurfaceFormula } from '../problem/SurfaceFormula';
import { circumstances, runTexts } from '../settings-text';
import { PaperPicture } from './PaperPicture';
import { words } from './words';

/** CSS pixels: a sheet of A4 and one of Letter, both lying, have room for them. The styles make them smaller at need. */
const MAP = { width: 600, height: 540 };
/** Beside a picture of the data. On the screen their shapes are what a window leaves for them. */
const HALF = { width: 440, height: 540 };
const CHARTS = { width: 350, height: 540 };
const TALLEST_CHART = 240;
/** Charts of a column. */
const ROWS = 3;
const GAP = 8;

/** From so many runs on their settings are set smaller. */
const MANY = 7;

export function Paper() {
  const printing = useWorkspace((state) => state.printing);
  return printing && <Sheet />;
}

function Sheet() {
  const session = useSession();
  const document = useDocument((state) => state.document);
  const { experiment } = document;
  const { problem } = experiment;
  const pictures = useMemo(() => picturesOf(session, document), [session, document]);
  const runs = runTexts(experiment, 'all');
  return (
    <>
      <div
        className="paper-pictures"
        data-with={pictures.data && 'data'}
        style={{ '--chart-columns': String(pictures.columns) }}
      >
        {pictures.data && <PaperPicture className="paper-map" picture={pictures.data} />}
        <PaperPicture className="paper-map" picture={pictures.map} />
        <div className="paper-charts">
          {pictures.charts.map((chart) => (
            <PaperPicture key={chart.title} className="paper-chart" picture={chart} />
          ))}
        </div>
      </div>
      <aside
        className="paper"
        aria-label={words.settings}
        data-many={runs.length >= MANY ? '' : undefined}
      >
        <div className="paper-problem">
          <b>{problemName(problem)}</b>
          {isDataProblem(problem) ? (
            <span>{captionBehindName(problem)}</span>
          ) : (
            <SurfaceFormula problem={problem} />
          )}
          <span>{circumstances(document).join(' · ')}</span>
        </div>
        <ul className="paper-runs">
          {runs.map(({ key, name, settings }) => (
            <li key={key}>
              <b>{name}</b> {settings}
            </li>
          ))}
        </ul>
        <p className="paper-link">{shareLink(session)}</p>
      </aside>
    </>
  );
}

/** Model, loss and what is not as usual. */
const captionBehindName = (problem: DataProblem): string =>
  dataPart().caption(problem).slice(1).join(', ');

function picturesOf(session: Session, { experiment, presentation }: FallLineDocument) {
  const charts = chartsOf(presentation);
  const columns = Math.max(1, Math.ceil(charts.length / ROWS));
  const rows = Math.ceil(charts.length / columns);
  const beside = isDataProblem(experiment.problem);
  const map = beside ? mapPicture(session, HALF, 'room') : mapPicture(session, MAP);
  const look = paperLook({
    width: Math.floor((CHARTS.width - GAP * (columns - 1)) / columns),
    height: Math.min(TALLEST_CHART, Math.floor((CHARTS.height - GAP * (rows - 1)) / rows)),
  });
  return {
    columns,
    map,
    // As large as the map beside it.
    data: dataPicture.getState().draw?.(session, { width: map.width, height: map.height }),
    charts: charts.map(({ series }) => chartPicture(session, series, look)),
  };
}
