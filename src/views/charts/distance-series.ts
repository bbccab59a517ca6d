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

/** Keeps the lesser of the squared distance known and that to this minimum. */
function takeNearer(
  positions: readonly Float64Array[],
  minimum: readonly number[],
  from: number,
  to: number,
  into: Float64Array,
): void {
  for (let step = from; step < to; step++) {
    let squared = 0;
    for (let c = 0; c < minimum.length; c++) {
      const away = (positions[c]?.[step] ?? Number.NaN) - (minimum[c] ?? Number.NaN);
      squared += away * away;
    }
    if (squared < (into[step - from] ?? Number.NaN)) into[step - from] = squared;
  }
}
