/** What a chart shows of each run: one value per step, and how it is to be read. */
import type { ScaleKind } from '../../drawing/value-scale';
import type { Trajectory } from '../../engine/trajectory';

export interface SeriesDefinition {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly scale: ScaleKind;
  /** On a linear axis, the lowest value worth showing. */
  readonly floor?: number;
  /** By step; at least as long as the trajectory; NaN where there is no value. */
  readonly values: (trajectory: Trajectory) => Float64Array;
}

/** Remembers the values of each trajectory as long as that lives. */
export function remembered(
  values: (trajectory: Trajectory) => Float64Array,
): (trajectory: Trajectory) => Float64Array {
  const known = new WeakMap<Trajectory, Float64Array>();
  return (trajectory) => {
    const before = known.get(trajectory);
    if (before !== undefined) return before;
    const computed = values(trajectory);
    known.set(trajectory, computed);
    return computed;
  };
}
