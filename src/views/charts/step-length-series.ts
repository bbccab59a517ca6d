/** How far each step went: the distance between two positions. */
import type { ScaleKind } from '../../drawing/value-scale';
import type { Trajectory } from '../../engine/trajectory';
import { ownedByTrajectory, type SeriesDefinition } from './series';
import { titles, words } from './words';

/** @param diagonal of the home view: longer steps leave it */
export function stepLengthSeries(scale: ScaleKind, diagonal: number): SeriesDefinition {
  return {
    id: 'step-length',
    title: titles['step-length'],
    subtitle: words.stepLength,
    scale,
    limits: { ceiling: diagonal },
    first: 1,
    owner: ownedByTrajectory,
    read({ trajectory }, from, to, into) {
      for (let step = from; step < to; step++) into[step - from] = stepLength(trajectory, step);
    },
  };
}

/** Step 0 has moved nowhere: NaN. */
export function stepLength({ positions }: Trajectory, step: number): number {
  if (step === 0) return Number.NaN;
  let squared = 0;
  for (const column of positions) {
    const moved = (column[step] ?? Number.NaN) - (column[step - 1] ?? Number.NaN);
    squared += moved * moved;
  }
  if (squared > 0 && squared < Number.POSITIVE_INFINITY) return Math.sqrt(squared);
  // Squares may be too small or too large for a double where the length is not.
  const moves = positions.map((column) => (column[step] ?? 0) - (column[step - 1] ?? 0));
  return Math.hypot(...moves);
}
