/** The values of all runs at the step under the pointer. */
import { formatNumber } from '../../drawing/format';
import { type Frame, stepX } from '../../drawing/line-chart';
import { useResults, useSession, useWorkspace } from '../../state/session';
import type { SeriesDefinition } from './series';
import { shownLines } from './shown-lines';

interface ChartTipProps {
  readonly series: SeriesDefinition;
  readonly frame: Frame;
  readonly names: readonly string[];
}

const AWAY = 10;

export function ChartTip({ series, frame, names }: ChartTipProps) {
  const session = useSession();
  const step = useWorkspace((state) => state.hoveredStep);
  // The values are read from the stores: this only says when.
  useResults((state) => state.trajectories);
  if (step === undefined) return null;
  const x = stepX(frame, step);
  const side =
    x < frame.left + frame.width / 2
      ? { left: x + AWAY }
      : { right: `calc(100% - ${x - AWAY}px)` };
  return (
    <div className="chart-tip" style={side} aria-hidden="true">
      <b>step {step}</b>
      <dl>
        {shownLines(session, series).map(({ run, index, series: { values, length } }) => {
          const value = step < length ? (values[step] ?? Number.NaN) : Number.NaN;
          return (
            <div key={run.key}>
              <dt style={{ color: `var(--run-${run.color % 8})` }}>{names[index]}</dt>
              <dd>{Number.isNaN(value) ? '–' : formatNumber(value)}</dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
