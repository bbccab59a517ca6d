/** One quantity of all runs over the steps: lines with named ends, the playhead, and the values under the pointer. */
import { useId, useMemo, useRef } from 'react';
import type { ChartChoice } from '../../experiment/experiment';
import { deferred } from '../deferred';
import { useElementSize } from '../element-size';
import { ChartCanvases } from './ChartCanvases';
import { ChartTip } from './ChartTip';
import { useChartFrame } from './chart-frame';
import { ChartLayouts } from './chart-layout';
import { useChartPointing } from './chart-pointing';
import { useChartSeries } from './chart-series';
import { useChartText } from './chart-text';
import { type RunEnd, useRunEnds } from './run-ends';
import type { SeriesDefinition } from './series';
import { words } from './words';
import './charts.css';

const ChartTools = deferred(async () => (await import('./ChartTools')).ChartTools, 'pictured');

interface ChartProps {
  readonly choice: ChartChoice;
}

export function Chart({ choice }: ChartProps) {
  const id = useId();
  const series = useChartSeries(choice);
  const ends = useRunEnds();
  const plot = useRef<HTMLDivElement>(null);
  const size = useElementSize(plot);
  const frame = useChartFrame(size, ends);
  const layouts = useMemo(() => frame && new ChartLayouts(series, frame), [series, frame]);
  const pointed = useChartPointing(plot, layouts);
  const text = useChartText(series);
  const lacking = reasonForNothing(series, ends);
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption className="chart-caption">
        <b id={id}>{series.title}</b> {series.subtitle}
      </figcaption>
      <div className="chart-tools">
        <ChartTools series={series} />
      </div>
      <div ref={plot} className="chart-plot">
        <div role="img" aria-label={text} className="chart-picture">
          {layouts && size && <ChartCanvases layouts={layouts} size={size} />}
        </div>
        {lacking !== undefined && <p className="chart-lacking">{lacking}</p>}
        {pointed && layouts && lacking === undefined && <ChartTip layouts={layouts} />}
      </div>
    </figure>
  );
}

/** Why there are no lines; undefined where there are some. */
function reasonForNothing(series: SeriesDefinition, ends: readonly RunEnd[]): string | undefined {
  return ends.every(({ hidden }) => hidden) ? words.noRuns : series.lacking;
}
