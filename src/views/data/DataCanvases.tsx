/** The picture of the data view: its ground, the lines, the points, and above them what the lines are called. */
import { useEffect, useRef } from 'react';
import { freshContext } from '../../drawing/canvas';
import type { Pen } from '../../drawing/pen';
import type { Plot } from '../../drawing/plot';
import { drawScatter, markRadius, standAbove } from '../../drawing/scatter';
import { forgetTextWidths } from '../../drawing/text-width';
import { tableOfData } from '../../experiment/data/data-table';
import type { DataProblem, Problem } from '../../experiment/experiment';
import { isDataProblem } from '../../experiment/problem';
import { drawnRuns } from '../../state/drawn-runs';
import { paintSoon } from '../../state/frames';
import { type Session, useDocument, useSession } from '../../state/session';
import { whenContrastChanges, whenFontsCome } from '../look-changes';
import { mapPalette } from '../map-palette';
import { keepPainted } from '../painter';
import { chosenInputs } from './chosen-inputs';
import { pointsOf } from './data-points';
import { drawDataGround, shadedAt } from './ground-painter';
import { LinesPainter } from './lines-painter';
import type { Sheet } from './sheet';

interface DataCanvasesProps {
  readonly sheet: Sheet;
}

export function DataCanvases({ sheet }: DataCanvasesProps) {
  const session = useSession();
  const ground = useRef<HTMLCanvasElement>(null);
  const points = useRef<HTMLCanvasElement>(null);
  const lines = useRef<HTMLCanvasElement>(null);
  const names = useRef<HTMLCanvasElement>(null);
  const above = useDocument(({ document }) => {
    const { problem } = document.experiment;
    return isDataProblem(problem) && standAbove(tableOfData(problem.data).count);
  });

  useEffect(() => {
    const { documents, results, workspace } = session;
    const painter = new LinesPainter(session);
    const drawn = drawnRuns();
    const paintOn =
      (
        canvas: HTMLCanvasElement | null,
        paint: (pen: Pen, plot: Plot, problem: DataProblem) => void,
      ) =>
      (): void => {
        const { plot } = sheet.getState();
        const { problem } = documents.getState().document.experiment;
        if (canvas === null || plot === undefined || !isDataProblem(problem)) return;
        const context = freshContext(canvas, plot.width, plot.height);
        if (context) paint(context, plot, problem);
      };
    const paintGround = paintOn(ground.current, (pen, plot, problem) =>
      drawDataGround(pen, plot, problem, shadedAt(session, problem), paletteOf(session)),
    );
    const paintPoints = paintOn(points.current, (pen, plot, problem) =>
      drawScatter(pen, pointsOf(problem), plot, paletteOf(session)),
    );
    const paintOnlyLines = paintOn(lines.current, (pen, plot) => painter.draw(pen, plot));
    const paintNames = paintOn(names.current, (pen, plot, problem) => {
      ringPoint(pen, plot, problem, sheet, session);
      painter.writeNames(pen, plot);
    });
    const paintLines = (): void => {
      paintOnlyLines();
      paintNames();
    };
    const problemOf = () => documents.getState().document.experiment.problem;
    const movingInputs = (): readonly unknown[] => [
      problemOf(),
      drawn(documents.getState().document.experiment.runs),
      ...chosenInputs(session, results.getState()),
      workspace.getState().theme,
      sheet.getState().plot,
    ];
    const again = (): void => {
      forgetTextWidths();
      for (const paint of [paintGround, paintPoints, paintLines]) paintSoon(paint);
    };
    const stops = [
      whenFontsCome(again),
      whenContrastChanges(again),
      keepPainted(
        session,
        () => {
          const problem = problemOf();
          // Of lines the ground knows the names of the columns only.
          return isDataProblem(problem) && problem.kind === 'classify'
            ? movingInputs()
            : [
                problem.kind,
                columnsKey(problem),
                workspace.getState().theme,
                sheet.getState().plot,
              ];
        },
        paintGround,
        sheet,
      ),
      keepPainted(
        session,
        () => {
          const problem = problemOf();
          return [
            isDataProblem(problem) ? pointsOf(problem) : undefined,
            workspace.getState().theme,
            sheet.getState().plot,
          ];
        },
        paintPoints,
        sheet,
      ),
      keepPainted(
        session,
        () => [
          ...movingInputs(),
          results.getState().survey,
          sheet.getState().hovered,
          sheet.getState().focused,
        ],
        paintLines,
        sheet,
      ),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [session, sheet]);

  const layers = { lines, points };
  return (
    <>
      <canvas ref={ground} className="landscape-canvas" aria-hidden="true" />
      {(above ? (['lines', 'points'] as const) : (['points', 'lines'] as const)).map((layer) => (
        <canvas key={layer} ref={layers[layer]} className="landscape-canvas" aria-hidden="true" />
      ))}
      <canvas ref={names} className="landscape-canvas" aria-hidden="true" />
    </>
  );
}

const paletteOf = ({ workspace }: Session) => mapPalette(workspace.getState().theme);

/** What names the columns: a set, or the names of own ones. */
function columnsKey(problem: Problem): unknown {
  if (!isDataProblem(problem)) return undefined;
  return problem.data.kind === 'own' ? problem.data.names : problem.data.id;
}

/** About the point that a hand or a key is at. */
function ringPoint(
  pen: Pen,
  plot: Plot,
  problem: DataProblem,
  sheet: Sheet,
  session: Session,
): void {
  const { hovered, focused } = sheet.getState();
  const row = hovered ?? focused;
  const points = pointsOf(problem);
  if (row === undefined || row >= points.count) return;
  const { columns, values, x, y } = points;
  const palette = paletteOf(session);
  const across = plot.x(values[row * columns + x] as number);
  const upwards = plot.y(values[row * columns + y] as number);
  const radius = markRadius(points.count) + 4;
  pen.beginPath();
  pen.arc(across, upwards, radius, 0, 2 * Math.PI);
  pen.strokeStyle = palette.card;
  pen.lineWidth = 4;
  pen.stroke();
  pen.strokeStyle = palette.ink;
  pen.lineWidth = 1.6;
  pen.stroke();
}
