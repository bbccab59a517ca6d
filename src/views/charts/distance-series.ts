/** How far each position is from the nearest minimum that is known. */
import type { ScaleKind } from '../../drawing/value-scale';
import type { Survey } from '../../engine/survey';
import { ownedByTrajectory, type SeriesDefinition } from './series';
import { titles, words } from './words';

/** @param diagonal of the home view: greater distances lie outside it */
export function distanceSeries(
  survey: Survey | undefined,
  scale: ScaleKind,
  diagonal: number,
): SeriesDefinition {
  const minima = survey?.minima.map(({ position }) => position) ?? [];
  return {
    id: 'distance',
    title: titles.distance,
    subtitle: words.distance,
    scale,
    limits: { ceiling: diagonal },
    first: 0,
    ...(survey && minima.length === 0 && { lacking: words.noMinimum }),
    owner: ownedByTrajectory,
    read({ trajectory: { positions } }, from, to, into) {
      into.fill(minima.length === 0 ? Number.NaN : Number.POSITIVE_INFINITY, 0, to - from);
      for (const minimum of minima) takeNearer(positions, minimum, from, to, into);
      for (let i = 0; i < to - from; i++) into[i] = Math.sqrt(into[i] ?? Number.NaN);
    },
  };
}

/** Squared distances to one minimum, a stretch at a time. */
let squares = new Float64Array(0);

/** Keeps the lesser of the squared distance known and that to this minimum. */
function takeNearer(
  positions: readonly Float64Array[],
  minimum: readonly number[],
  from: number,
  to: number,
  into: Float64Array,
): void {
  const count = to - from;
  if (squares.length < count) squares = new Float64Array(count);
  squares.fill(0, 0, count);
  positions.forEach((column, coordinate) => {
    const at = minimum[coordinate] ?? Number.NaN;
    for (let i = 0; i < count; i++) {
      const away = (column[from + i] ?? Number.NaN) - at;
      squares[i] = (squares[i] ?? 0) + away * away;
    }
  });
  for (let i = 0; i < count; i++) {
    const squared = squares[i] ?? Number.NaN;
    if (squared < (into[i] ?? Number.NaN)) into[i] = squared;
  }
}
