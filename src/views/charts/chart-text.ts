/** A chart in words: from which value to which every run goes. */
import { useEffect, useState } from 'react';
import { formatShort } from '../../drawing/format';
import type { Experiment } from '../../experiment/experiment';
import { runNames } from '../../experiment/names';
import type { ResultsState } from '../../state/results';
import { useSession } from '../../state/session';
import { shownSources } from './chart-layout';
import { type SeriesDefinition, valueAt } from './series';
import { words } from './words';

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
      if (settled) setText(chartText(series, experiment, trajectories));
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
