/** The loss of each run: logarithmic, above the lowest loss known where that is below zero. */
import { formatShort } from '../../drawing/format';
import type { Survey } from '../../engine/survey';
import { remembered, type SeriesDefinition } from './series';

const BELOW = 0.1;

export function lossSeries(survey: Survey | undefined): SeriesDefinition {
  const lowest = survey?.lowest ?? 0;
  const series = { id: 'loss', title: 'Loss' };
  if (lowest >= 0) {
    return {
      ...series,
      subtitle: 'log scale, by step',
      scale: 'logarithm',
      values: ({ losses }) => losses,
    };
  }
  if (!survey?.minima.some(({ global }) => global)) {
    // Without a minimum there is nothing to measure from: down to a little below what the map shows.
    return {
      ...series,
      subtitle: 'by step',
      scale: 'linear',
      floor: lowest - BELOW * ((survey?.highest ?? 0) - lowest),
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
