/** What a chart shows, laid out: the lines of all visible runs whose trajectories have arrived, and their scale. */
import type { ChartFrame } from '../../drawing/chart-frame';
import { LineSamples } from '../../drawing/line-samples';
import { areSameScales, createValueScale, type ValueScale } from '../../drawing/value-scale';
import type { Run } from '../../experiment/experiment';
import type { ResultsState } from '../../state/results';
import type { SeriesDefinition, SeriesSource } from './series';

export interface LaidOutLine {
  readonly run: Run;
  readonly name: string;
  readonly source: SeriesSource;
  /** The steps to draw. */
  readonly samples: LineSamples;
  /** Of each of them, CSS pixels below the top of the frame. */
  readonly heights: Float32Array;
}

export interface ChartLayout {
  readonly series: SeriesDefinition;
  readonly frame: ChartFrame;
  readonly scale: ValueScale;
  readonly lines: readonly LaidOutLine[];
}

type Trajectories = ResultsState['trajectories'];

interface Heights {
  readonly scale: ValueScale;
  /** Steps that had been read. */
  readonly length: number;
  readonly heights: Float32Array;
}

/** Lays out one series in one frame, again and again; what is no new is taken from before. */
export class ChartLayouts {
  readonly series: SeriesDefinition;
  readonly frame: ChartFrame;
  readonly #samples = new WeakMap<object, LineSamples>();
  readonly #heights = new WeakMap<LineSamples, Heights>();
  #runs: readonly Run[] | undefined;
  #trajectories: Trajectories | undefined;
  #layout: ChartLayout | undefined;

  constructor(series: SeriesDefinition, frame: ChartFrame) {
    this.series = series;
    this.frame = frame;
  }

  layOut(runs: readonly Run[], trajectories: Trajectories): ChartLayout {
    if (this.#layout && runs === this.#runs && trajectories === this.#trajectories)
      return this.#layout;
    this.#runs = runs;
    this.#trajectories = trajectories;
    const { series, frame } = this;
    const lines = shownSources(runs, trajectories, frame.steps).map(({ source, index }) => ({
      run: source.run,
      name: frame.names[index] ?? '',
      source,
      samples: this.#sample(source),
    }));
    const scaled = lines.map(({ samples, source }) => ({
      range: samples.range,
      diverges: source.trajectory.ending.kind === 'diverged',
    }));
    const fresh = createValueScale(series.scale, scaled, frame.height, series.limits);
    const before = this.#layout?.scale;
    const scale = before && areSameScales(before, fresh) ? before : fresh;
    this.#layout = {
      series,
      frame,
      scale,
      lines: lines.map((line) => ({ ...line, heights: this.#heightsOf(line.samples, scale) })),
    };
    return this.#layout;
  }

  #sample(source: SeriesSource): LineSamples {
    const { series, frame } = this;
    const { length } = source.trajectory;
    const owner = series.owner(source);
    let samples = this.#samples.get(owner);
    if (samples === undefined || samples.length > length) {
      samples = new LineSamples(frame.steps, frame.width);
      this.#samples.set(owner, samples);
    }
    samples.extend(length, (from, to, into) => series.read(source, from, to, into));
    return samples;
  }

  #heightsOf(samples: LineSamples, scale: ValueScale): Float32Array {
    const known = this.#heights.get(samples);
    if (known?.scale === scale && known.length === samples.length) return known.heights;
    const heights = new Float32Array(samples.count);
    for (let i = 0; i < heights.length; i++) {
      heights[i] = scale.y(samples.values[i] ?? Number.NaN);
    }
    this.#heights.set(samples, { scale, length: samples.length, heights });
    return heights;
  }
}

/** Every visible run whose trajectory has arrived, with its place among all runs. */
export function shownSources(
  runs: readonly Run[],
  trajectories: Trajectories,
  steps: number,
): readonly { readonly source: SeriesSource; readonly index: number }[] {
  return runs.flatMap((run, index) => {
    const trajectory = trajectories.get(run.key)?.value;
    return run.hidden || trajectory === undefined || trajectory.length === 0
      ? []
      : [{ source: { run, trajectory, steps }, index }];
  });
}
