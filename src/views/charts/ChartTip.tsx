/** The values of all runs at the step under the pointer. */
import { formatNumber } from '../../drawing/format';
import { type Frame, stepX } from '../../drawing/line-chart';
import { useDocument, useResults, useWorkspace } from '../../state/session';
import { shownSeries } from './chart-layout';
import type { SeriesDefinition } from './series';

interface ChartTipProps {
  readonly series: SeriesDefinition;
  readonly frame: Frame;
  readonly names: readonly string[];
}

const AWAY = 10;

export function ChartTip({ series, frame, names }: ChartTipProps) {
  const step = useWorkspace((state) => state.hoveredStep);
  const runs = useDocument((state) => state.document.experiment.runs);
  const trajectories = useResults((state) => state.trajectories);
  if (step === undefined) return null;
  const x = stepX(frame, step);
  const side =
    x < frame.left + frame.width / 2 ? { left: x + AWAY } : { right: `calc(100% - ${x - AWAY}px)` };
  return (
    <div className="chart-tip" style={side} aria-hidden="true">
      <b>step {step}</b>
      <dl>
        {shownSeries(series, runs, trajectories).map(({ run, series: { values, length } }) => {
          const value = step < length ? (values[step] ?? Number.NaN) : Number.NaN;
          return (
            <div key={run.key}>
              <dt style={{ color: `var(--run-${run.color % 8})` }}>{names[runs.indexOf(run)]}</dt>
              <dd>{Number.isNaN(value) ? '–' : formatNumber(value)}</dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
