/** The loss of each run: on a logarithmic axis above the lowest loss known, where that is below zero. */
import type { ScaleKind } from '../../drawing/value-scale';
import type { Survey } from '../../engine/survey';
import { ownedByTrajectory, type SeriesDefinition, type SeriesSource } from './series';
import { titles, words } from './words';

/** A linear axis goes down so far below the lowest loss of the home view, as a share of the heights there. */
const BELOW = 0.1;

/**
 * @param survey undefined while the surface is not surveyed
 * @param batched steps have seen some of the data only, and the loss is known now and then
 */
export function lossSeries(
  survey: Survey | undefined,
  scale: ScaleKind,
  batched = false,
): SeriesDefinition {
  const byStep = batched ? words.overAllData : words.byStep;
  const { lowest, highest, minima } = survey ?? { lowest: 0, highest: 0, minima: [] };
  const series = { id: 'loss', title: titles.loss, first: 0, owner: ownedByTrajectory } as const;
  const isNegative = lowest < 0;
  // Without a minimum there is nothing to measure from.
  const bottomless = isNegative && minima.length === 0;
  if (scale === 'linear' || bottomless) {
    return {
      ...series,
      subtitle: byStep,
      scale: 'linear',
      ...(bottomless && { fixedScale: true }),
      limits: isNegative ? { floor: lowest - BELOW * (highest - lowest) } : { ceiling: highest },
      read: readLosses,
    };
  }
  if (!isNegative) {
    return {
      ...series,
      subtitle: byStep,
      scale,
      limits: { ceiling: highest },
      read: readLosses,
    };
  }
  return {
    ...series,
    subtitle: words.aboveLowest(lowest),
    scale,
    limits: { ceiling: highest - lowest },
    read({ trajectory: { losses } }, from, to, into) {
      for (let step = from; step < to; step++) {
        into[step - from] = (losses[step] ?? Number.NaN) - lowest;
      }
    },
  };
}

function readLosses(
  { trajectory: { losses } }: SeriesSource,
  from: number,
  to: number,
  into: Float64Array,
): void {
  into.set(losses.subarray(from, to));
}
