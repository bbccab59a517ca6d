/** One quantity of all runs over the steps: lines with labelled ends, the playhead, and the values under the pointer. */
import { useMemo, useRef } from 'react';
import { useDocument } from '../../state/session';
import { useElementSize } from '../element-size';
import { ChartLines } from './ChartLines';
import { ChartTip } from './ChartTip';
import { useChartFrame } from './chart-frame';
import { useChartPointing } from './chart-pointing';
import { useChartText } from './chart-text';
import type { SeriesDefinition } from './series';
import { shortRunNames } from './short-names';
import './charts.css';

interface ChartProps {
  readonly series: SeriesDefinition;
}

export function Chart({ series }: ChartProps) {
  const experiment = useDocument((state) => state.document.experiment);
  const names = useMemo(() => shortRunNames(experiment), [experiment]);
  const plot = useRef<HTMLDivElement>(null);
  const size = useElementSize(plot);
  const frame = useChartFrame(size, names, experiment.steps);
  const pointed = useChartPointing(plot, frame);
  const text = useChartText(series);
  return (
    <figure className="chart">
      <figcaption>
        <b>{series.title}</b> {series.subtitle}
      </figcaption>
      <div ref={plot} className="chart-plot">
        <div role="img" aria-label={text} className="chart-picture">
          {frame && size && <ChartLines series={series} frame={frame} size={size} names={names} />}
        </div>
        {pointed && frame && <ChartTip series={series} frame={frame} names={names} />}
      </div>
    </figure>
  );
}
