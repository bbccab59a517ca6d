/** The moving part of the map: trails up to the playhead, heads with their names, a ring at the hovered step. */
import { useEffect, useMemo, useRef } from 'react';
import { freshContext } from '../../drawing/canvas';
import type { Projection } from '../../drawing/projection';
import { forgetTextWidths } from '../../drawing/text-width';
import { runNames } from '../../experiment/names';
import { paintSoon } from '../../state/frames';
import { shownStep } from '../../state/playhead';
import { useDocument, useSession } from '../../state/session';
import { keepPainted } from '../painter';
import { TrailsPainter } from './trails-painter';

interface TrailsProps {
  readonly projection: Projection;
}

export function Trails({ projection }: TrailsProps) {
  const session = useSession();
  const experiment = useDocument((state) => state.document.experiment);
  const names = useMemo(() => runNames(experiment), [experiment]);
  const moved = useDocument((state) => state.past.length > 0);
  const canvas = useRef<HTMLCanvasElement>(null);
  const labels = useRef<SVGSVGElement>(null);

  useEffect(() => {
    const { documents, results, workspace } = session;
    const painter = new TrailsPainter(session, projection);
    const paint = (): void => {
      const context =
        canvas.current && freshContext(canvas.current, projection.width, projection.height);
      if (context && labels.current) painter.paint(context, labels.current);
    };
    const remeasure = (): void => {
      forgetTextWidths();
      paintSoon(paint);
    };
    document.fonts.addEventListener('loadingdone', remeasure);
    const stop = keepPainted(
      session,
      () => [
        documents.getState().document.experiment,
        shownStep(documents.getState().document),
        documents.getState().document.presentation.show,
        documents.getState().past.length > 0,
        results.getState().trajectories,
        workspace.getState().hoveredStep,
        workspace.getState().hoveredRun,
        workspace.getState().theme,
      ],
      paint,
    );
    return () => {
      document.fonts.removeEventListener('loadingdone', remeasure);
      stop();
    };
  }, [session, projection]);

  return (
    <>
      <canvas ref={canvas} className="landscape-canvas" aria-hidden="true" />
      <svg ref={labels} className="landscape-labels" aria-hidden="true">
        <text data-label="start">{moved ? 'start' : 'start, drag me'}</text>
        {experiment.runs.map((run, index) => (
          <text key={run.key} data-label={run.key} style={{ fill: `var(--run-${run.color % 8})` }}>
            {names[index]}
          </text>
        ))}
      </svg>
    </>
  );
}
