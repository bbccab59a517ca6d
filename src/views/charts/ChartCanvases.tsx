/** The picture of a chart: one canvas for the lines, and one above it for the step pointed at. */
import { useEffect, useRef } from 'react';
import { freshContext } from '../../drawing/canvas';
import type { Pen } from '../../drawing/pen';
import { isCurrent } from '../../state/current';
import { drawnRuns } from '../../state/drawn-runs';
import { shownStep } from '../../state/playhead';
import { type Session, useSession } from '../../state/session';
import type { Size } from '../element-size';
import { keepPainted } from '../painter';
import type { ChartLayout, ChartLayouts } from './chart-layout';
import { paintChart, paintHoveredStep } from './chart-painter';

interface ChartCanvasesProps {
  readonly layouts: ChartLayouts;
  readonly size: Size;
}

export function ChartCanvases({ layouts, size }: ChartCanvasesProps) {
  const session = useSession();
  const lines = useRef<HTMLCanvasElement>(null);
  const hovered = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const { documents, results, workspace } = session;
    const paintOn = (
      canvas: HTMLCanvasElement | null,
      paint: (pen: Pen, layout: ChartLayout, session: Session) => void,
    ): void => {
      if (!isCurrent(session)) return;
      const context = canvas && freshContext(canvas, size.width, size.height);
      if (!context) return;
      const { runs } = documents.getState().document.experiment;
      paint(context, layouts.layOut(runs, results.getState().trajectories), session);
    };
    const drawn = drawnRuns();
    const shared = (): readonly unknown[] => [
      drawn(documents.getState().document.experiment.runs),
      results.getState().trajectories,
      workspace.getState().theme,
    ];
    const stops = [
      keepPainted(
        session,
        () => [
          ...shared(),
          shownStep(documents.getState().document),
          workspace.getState().hoveredRun,
        ],
        () => paintOn(lines.current, paintChart),
      ),
      keepPainted(
        session,
        () => {
          const { hoveredStep } = workspace.getState();
          // Where nothing is pointed at the canvas stays empty, whatever happens to the lines.
          return hoveredStep === undefined ? [] : [hoveredStep, ...shared()];
        },
        () => paintOn(hovered.current, paintHoveredStep),
      ),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [session, layouts, size]);

  return (
    <>
      <canvas ref={lines} className="chart-canvas" />
      <canvas ref={hovered} className="chart-canvas" />
    </>
  );
}
