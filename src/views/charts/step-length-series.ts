/** How far each step went: the distance between two positions. */
import type { Trajectory } from '../../engine/trajectory';
import { remembered, type SeriesDefinition } from './series';

export const stepLengthSeries: SeriesDefinition = {
  id: 'step-length',
  title: 'Step length',
  subtitle: 'distance moved per step, log scale',
  scale: 'logarithm',
  values: remembered(stepLengths),
};

/** Step 0 has moved nowhere: NaN. */
function stepLengths({ length, positions }: Trajectory): Float64Array {
  const lengths = new Float64Array(length);
  for (const column of positions) {
    for (let step = 1; step < length; step++) {
      const moved = (column[step] ?? Number.NaN) - (column[step - 1] ?? Number.NaN);
      lengths[step] = Math.hypot(lengths[step] ?? 0, moved);
    }
  }
  lengths[0] = Number.NaN;
  return lengths;
}
