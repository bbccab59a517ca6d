/** A chart in words: from which value to which every run goes. */
import { useEffect, useState } from 'react';
import { formatShort } from '../../drawing/format';
import type { Trajectory } from '../../engine/trajectory';
import type { Experiment } from '../../experiment/experiment';
import { runNames } from '../../experiment/names';
import { useDocument, useResults } from '../../state/session';
import type { SeriesDefinition } from './series';

/** Stays as it is while results are still arriving. */
export function useChartText(series: SeriesDefinition): string {
  const experiment = useDocument((state) => state.document.experiment);
  const trajectories = useResults((state) => (state.settled ? state.trajectories : undefined));
  const [text, setText] = useState(series.title);
  useEffect(() => {
    if (trajectories === undefined) return;
    setText(chartText(series, experiment, (key) => trajectories.get(key)?.value));
  }, [series, experiment, trajectories]);
  return text;
}

function chartText(
  series: SeriesDefinition,
  experiment: Experiment,
  trajectoryOf: (key: number) => Trajectory | undefined,
): string {
  const names = runNames(experiment);
  const sentences = experiment.runs.flatMap(({ key, hidden }, index) => {
    const trajectory = trajectoryOf(key);
    if (hidden || trajectory === undefined) return [];
    const values = series.values(trajectory);
    const first = Number.isNaN(values[0]) ? 1 : 0;
    const last = trajectory.length - 1;
    if (last < first) return [];
    const from = formatShort(values[first] ?? Number.NaN);
    return `${names[index]}: ${from} at step ${first}, ${formatShort(values[last] ?? Number.NaN)} at step ${last}.`;
  });
  return [`${series.title}, ${series.subtitle}.`, ...sentences].join(' ');
}
