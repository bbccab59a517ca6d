/** The picture of a chart: lines on a canvas, ticks and names over it. */
import { useEffect, useRef, useState } from 'react';
import { freshContext } from '../../drawing/canvas';
import { type Frame, stepX } from '../../drawing/line-chart';
import { stepTicks } from '../../drawing/ticks';
import type { ValueScale } from '../../drawing/value-scale';
import { shownStep } from '../../state/playhead';
import { useDocument, useSession } from '../../state/session';
import type { Size } from '../element-size';
import { keepPainted } from '../painter';
import { NAME_GAP } from './chart-frame';
import { chartLayouts } from './chart-layout';
import { paintChart, valueTicks } from './chart-painter';
import type { SeriesDefinition } from './series';

interface ChartLinesProps {
  readonly series: SeriesDefinition;
  readonly frame: Frame;
  readonly size: Size;
  readonly names: readonly string[];
}

/** CSS pixels per tick, about. */
const TICKS_APART = 48;

export function ChartLines({ series, frame, size, names }: ChartLinesProps) {
  const session = useSession();
  const runs = useDocument((state) => state.document.experiment.runs);
  const canvas = useRef<HTMLCanvasElement>(null);
  const ends = useRef<SVGGElement>(null);
  const [scale, setScale] = useState<ValueScale | undefined>(undefined);

  useEffect(() => {
    const { documents, results, workspace } = session;
    const layOut = chartLayouts(series, frame);
    const paint = (): void => {
      const context = canvas.current && freshContext(canvas.current, size.width, size.height);
      if (!context || !ends.current) return;
      const { runs: shown } = documents.getState().document.experiment;
      const layout = layOut(shown, results.getState().trajectories);
      paintChart(context, ends.current, session, layout, frame);
      setScale((known) => (known && sameTicks(known, layout.scale) ? known : layout.scale));
    };
    return keepPainted(
      session,
      () => [
        documents.getState().document.experiment.runs,
        shownStep(documents.getState().document),
        results.getState().trajectories,
        workspace.getState().hoveredStep,
        workspace.getState().hoveredRun,
        workspace.getState().theme,
      ],
      paint,
    );
  }, [session, series, frame, size]);

  const right = frame.left + frame.width;
  const bottom = frame.top + frame.height;
  return (
    <>
      <canvas ref={canvas} className="chart-canvas" />
      <svg className="chart-labels" aria-hidden="true">
        {scale &&
          valueTicks(scale, frame).map(({ value, text, exponent }) => (
            <text
              key={value}
              x={frame.left - 6}
              y={frame.top + scale.y(value)}
              dy="0.35em"
              textAnchor="end"
            >
              {scale.floored && value === scale.low ? '≤ ' : ''}
              {text}
              {exponent && (
                <tspan className="chart-exponent" dy="-0.45em">
                  {exponent}
                </tspan>
              )}
            </text>
          ))}
        {stepTicks(frame.steps, frame.width / TICKS_APART).map(({ value, text }) => (
          <text key={value} x={stepX(frame, value)} y={bottom + 14} textAnchor="middle">
            {text}
          </text>
        ))}
        <g ref={ends} className="chart-ends">
          {runs.map((run, index) => (
            <text
              key={run.key}
              data-run={run.key}
              x={right + NAME_GAP}
              dy="0.35em"
              style={{ fill: `var(--run-${run.color % 8})` }}
            >
              {names[index]}
            </text>
          ))}
        </g>
      </svg>
    </>
  );
}

const sameTicks = (a: ValueScale, b: ValueScale): boolean =>
  a.kind === b.kind && a.low === b.low && a.high === b.high && a.y(b.high) === b.y(b.high);
