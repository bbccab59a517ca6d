/** How steep the surface is at each position, as the run itself found it. */
import type { ScaleKind } from '../../drawing/value-scale';
import type { Survey } from '../../engine/survey';
import type { SeriesDefinition } from './series';
import { titles, words } from './words';

/** Slopes so many times the mean one of the home view are worth showing. */
const STEEP = 10;

/** @param diagonal of the home view */
export function gradientNormSeries(
  survey: Survey | undefined,
  scale: ScaleKind,
  diagonal: number,
): SeriesDefinition {
  const ceiling = survey && (STEEP * (survey.highest - survey.lowest)) / diagonal;
  return {
    id: 'gradient-norm',
    title: titles['gradient-norm'],
    subtitle: words.gradientNorm,
    scale,
    limits: ceiling === undefined ? {} : { ceiling },
    first: 0,
    owner: ({ trajectory }) => trajectory.gradientNorms ?? trajectory.losses,
    read({ trajectory: { gradientNorms } }, from, to, into) {
      if (gradientNorms === undefined) into.fill(Number.NaN, 0, to - from);
      else into.set(gradientNorms.subarray(from, to));
    },
  };
}
