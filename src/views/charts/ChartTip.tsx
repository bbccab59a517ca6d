/** The values of all runs at the step under the pointer. */
import { formatNumber } from '../../drawing/format';
import { stepX } from '../../drawing/line-chart';
import { useDocument, useResults, useWorkspace } from '../../state/session';
import { runColor } from '../runs/RunMark';
import type { ChartLayouts } from './chart-layout';
import { valueAt } from './series';
import { words } from './words';

interface ChartTipProps {
  readonly layouts: ChartLayouts;
}

/** From the step to the tip, in CSS pixels. */
const AWAY = 10;

export function ChartTip({ layouts }: ChartTipProps) {
  const step = useWorkspace((state) => state.hoveredStep);
  const emphasized = useWorkspace((state) => state.hoveredRun);
  const runs = useDocument((state) => state.document.experiment.runs);
  const trajectories = useResults((state) => state.trajectories);
  if (step === undefined) return null;
  const { series, frame } = layouts;
  const { lines } = layouts.layOut(runs, trajectories);
  const x = stepX(frame, step);
  const isLeft = x < frame.left + frame.width / 2;
  const side = isLeft ? { left: x + AWAY } : { right: `calc(100% - ${x - AWAY}px)` };
  return (
    <div className="chart-tip" style={side} aria-hidden="true">
      <b>{words.step(step)}</b>
      <dl>
        {lines.map(({ run, name, source }) => {
          const value = valueAt(series, source, step);
          return (
            <div key={run.key} data-emphasized={run.key === emphasized ? '' : undefined}>
              <dt style={{ color: runColor(run.color) }}>{name}</dt>
              <dd>{Number.isNaN(value) ? '–' : formatNumber(value)}</dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
