/** What a chart shows, laid out: the lines of all visible runs whose trajectories have arrived, and their scale. */
import type { Frame } from '../../drawing/line-chart';
import { lineSamples } from '../../drawing/line-samples';
import { createValueScale, type Series, type ValueScale } from '../../drawing/value-scale';
import type { Run } from '../../experiment/experiment';
import type { ResultsState } from '../../state/results';
import type { SeriesDefinition } from './series';

export interface LaidOutLine {
  readonly run: Run;
  readonly series: Series;
  /** The steps to draw. */
  readonly samples: Int32Array;
}

export interface ChartLayout {
  readonly lines: readonly LaidOutLine[];
  readonly scale: ValueScale;
}

/** @returns a function that lays out anew only where its arguments are new */
export function chartLayouts(
  definition: SeriesDefinition,
  frame: Frame,
): (runs: readonly Run[], trajectories: ResultsState['trajectories']) => ChartLayout {
  let runsBefore: readonly Run[] | undefined;
  let trajectoriesBefore: ResultsState['trajectories'] | undefined;
  let layout: ChartLayout | undefined;
  return (runs, trajectories) => {
    if (layout && runs === runsBefore && trajectories === trajectoriesBefore) return layout;
    runsBefore = runs;
    trajectoriesBefore = trajectories;
    const lines = shownSeries(definition, runs, trajectories).map(({ run, series }) => ({
      run,
      series,
      samples: lineSamples(series.values, series.length, frame.steps, frame.width),
    }));
    const series = lines.map((line) => line.series);
    const scale = createValueScale(definition.scale, series, frame.height, definition.floor);
    layout = { lines, scale };
    return layout;
  };
}

/** The values of every visible run that has some. */
export function shownSeries(
  definition: SeriesDefinition,
  runs: readonly Run[],
  trajectories: ResultsState['trajectories'],
): readonly { readonly run: Run; readonly series: Series }[] {
  return runs.flatMap((run) => {
    const trajectory = trajectories.get(run.key)?.value;
    if (run.hidden || trajectory === undefined) return [];
    return { run, series: { values: definition.values(trajectory), length: trajectory.length } };
  });
}
