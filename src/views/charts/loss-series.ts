/** The loss of each run: logarithmic, above the lowest loss known where that is below zero. */
import { formatShort } from '../../drawing/format';
import type { Survey } from '../../engine/survey';
import { remembered, type SeriesDefinition } from './series';

/** A linear axis goes down so far below the lowest loss of the home view, as a share of the heights there. */
const BELOW = 0.1;

/** @param survey undefined while the surface is not surveyed */
export function lossSeries(survey: Survey | undefined): SeriesDefinition {
  const series = { id: 'loss', title: 'Loss' };
  if (survey === undefined || survey.lowest >= 0) {
    return {
      ...series,
      subtitle: 'log scale, by step',
      scale: 'logarithm',
      values: ({ losses }) => losses,
    };
  }
  const { lowest, highest, minima } = survey;
  if (minima.length === 0) {
    // Without a minimum there is nothing to measure from.
    return {
      ...series,
      subtitle: 'by step',
      scale: 'linear',
      floor: lowest - BELOW * (highest - lowest),
      values: ({ losses }) => losses,
    };
  }
  return {
    ...series,
    subtitle: `above the lowest, ${formatShort(lowest)}; log scale, by step`,
    scale: 'logarithm',
    values: remembered(({ losses }) => losses.map((loss) => loss - lowest)),
  };
}
