/** What a chart shows of each run: one value per step, and how it is to be read. */
import type { AxisLimits, ScaleKind } from '../../drawing/value-scale';
import type { Trajectory } from '../../engine/trajectory';
import type { ChartSeriesId, Run } from '../../experiment/experiment';

/** What the values of one line are made from. */
export interface SeriesSource {
  readonly run: Run;
  readonly trajectory: Trajectory;
  /** Steps of the experiment. */
  readonly steps: number;
}

export interface SeriesDefinition {
  readonly id: ChartSeriesId;
  readonly title: string;
  readonly subtitle: string;
  readonly scale: ScaleKind;
  /** No other scale makes sense here, whatever was chosen. */
  readonly fixedScale?: true;
  readonly limits: AxisLimits;
  /** The first step with a value: 1 where a step is compared with the one before. */
  readonly first: 0 | 1;
  /** Why there are no lines, where there can be none. */
  readonly lacking?: string;
  /** While a line has the same owner, its values stay as they are and can only become more. */
  owner(source: SeriesSource): object;
  /** Writes the values of steps `from` … `to − 1` to the beginning of `into`; NaN where there is none. */
  read(source: SeriesSource, from: number, to: number, into: Float64Array): void;
}

const single = new Float64Array(1);

/** The value at one step; NaN beyond the end of the run. */
export function valueAt(series: SeriesDefinition, source: SeriesSource, step: number): number {
  if (!(step >= 0 && step < source.trajectory.length)) return Number.NaN;
  series.read(source, step, step + 1, single);
  return single[0] ?? Number.NaN;
}

/** Most values belong to the trajectory, which arrives in stretches of the same arrays. */
export const ownedByTrajectory = ({ trajectory }: SeriesSource): object => trajectory.losses;
