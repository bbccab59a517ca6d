/** A chart in words: from which value to which every run goes. */
import { useEffect, useState } from 'react';
import { formatShort } from '../../drawing/format';
import type { Experiment } from '../../experiment/experiment';
import { runNames } from '../../experiment/names';
import type { ResultsState } from '../../state/results';
import { useSession } from '../../state/session';
import { whenCalm } from '../when-calm';
import { shownSources } from './chart-layout';
import { type SeriesDefinition, valueAt } from './series';
import { words } from './words';

/** Stays as it is while things are still moving. */
export function useChartText(series: SeriesDefinition): string {
  const session = useSession();
  const [text, setText] = useState(series.title);
  useEffect(
    () =>
      whenCalm(session, () => {
        const { experiment } = session.documents.getState().document;
        setText(chartText(series, experiment, session.results.getState().trajectories));
      }),
    [series, session],
  );
  return text;
}

export function chartText(
  series: SeriesDefinition,
  experiment: Experiment,
  trajectories: ResultsState['trajectories'],
): string {
  const names = runNames(experiment);
  const sources = shownSources(experiment.runs, trajectories, experiment.steps);
  const heading = `${series.title}, ${series.subtitle}, ${words.scales[series.scale]}.`;
  if (series.lacking !== undefined) return `${heading} ${series.lacking}`;
  const sentences = sources.flatMap(({ source, index }) => {
    const { first } = series;
    const last = source.trajectory.length - 1;
    if (last < first) return [];
    const from = formatShort(valueAt(series, source, first));
    const to = formatShort(valueAt(series, source, last));
    return words.course(names[index] ?? '', first, from, last, to);
  });
  return [heading, ...(sources.length === 0 ? [words.noRuns] : sentences)].join(' ');
}
