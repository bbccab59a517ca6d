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

/** Below the least, squares lose digits; above the most, they may overflow. */
const LEAST_SQUARE = 1e-280;
const MOST_SQUARE = 1e300;

/** Step 0 has moved nowhere: NaN. */
export function stepLength({ positions }: Trajectory, step: number): number {
  if (step === 0) return Number.NaN;
  let squared = 0;
  let isAtRest = true;
  for (const column of positions) {
    const moved = (column[step] ?? Number.NaN) - (column[step - 1] ?? Number.NaN);
    squared += moved * moved;
    isAtRest &&= moved === 0;
  }
  if (isAtRest) return 0;
  if (squared > LEAST_SQUARE && squared < MOST_SQUARE) return Math.sqrt(squared);
  return Math.hypot(...positions.map((column) => (column[step] ?? 0) - (column[step - 1] ?? 0)));
}
