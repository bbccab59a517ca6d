/** A chart in words: from which value to which every run goes. */
import { useEffect, useState } from 'react';
import { formatShort } from '../../drawing/format';
import type { Trajectory } from '../../engine/trajectory';
import type { Experiment } from '../../experiment/experiment';
import { runNames } from '../../experiment/names';
import { useSession } from '../../state/session';
import type { SeriesDefinition } from './series';

/** Milliseconds without a change after which the text follows. */
const CALM = 400;

/** Stays as it is while things are still moving: nobody can hear that many numbers. */
export function useChartText(series: SeriesDefinition): string {
  const { documents, results } = useSession();
  const [text, setText] = useState(series.title);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const describe = (): void => {
      const { experiment } = documents.getState().document;
      const { trajectories, settled } = results.getState();
      if (settled) setText(chartText(series, experiment, (key) => trajectories.get(key)?.value));
    };
    const changed = (): void => {
      clearTimeout(timer);
      timer = setTimeout(describe, CALM);
    };
    const stops = [
      documents.subscribe((state, before) => {
        if (state.document.experiment !== before.document.experiment) changed();
      }),
      results.subscribe(changed),
    ];
    changed();
    return () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [series, documents, results]);
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
