/** The lines of a chart: every visible run whose trajectory has arrived. */
import type { Series } from '../../drawing/value-scale';
import type { Run } from '../../experiment/experiment';
import type { Session } from '../../state/session';
import type { SeriesDefinition } from './series';

export interface ShownLine {
  readonly run: Run;
  /** Place of the run in the experiment. */
  readonly index: number;
  readonly series: Series;
}

export function shownLines(
  { documents, results }: Session,
  definition: SeriesDefinition,
): readonly ShownLine[] {
  const { trajectories } = results.getState();
  return documents.getState().document.experiment.runs.flatMap((run, index) => {
    const trajectory = trajectories.get(run.key)?.value;
    if (run.hidden || trajectory === undefined) return [];
    const series = { values: definition.values(trajectory), length: trajectory.length };
    return { run, index, series };
  });
}
