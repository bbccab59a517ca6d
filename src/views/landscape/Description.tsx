/** The map in words: which surface, where its minima are, where the runs start, and which keys it takes. */
import { formatShort } from '../../drawing/format';
import { holesOf } from '../../drawing/holes';
import { sourceKey } from '../../engine/objective-source';
import type { Saddle } from '../../engine/saddle';
import type { Survey } from '../../engine/survey';
import type { Experiment, Problem } from '../../experiment/experiment';
import { isOn } from '../../experiment/layers';
import { parametersOf, problemName, sourceOf } from '../../experiment/problem';
import { type Session, useDocument, useResults, useSession } from '../../state/session';
import { useCalm } from '../when-calm';
import { tidyLoss } from './tidy-loss';
import { words } from './words';

interface DescriptionProps {
  readonly id: string;
}

/** More would be noise. */
const MOST_NAMED = 6;

export function Description({ id }: DescriptionProps) {
  const problem = useDocument((state) => state.document.experiment.problem);
  const key = sourceKey(sourceOf(problem));
  const names = parametersOf(problem);
  const start = useRestingStart(problem);
  // Of the surface before, while this one is not known yet.
  const survey = useResults(({ loss, survey: found }) => (loss === key ? found?.value : undefined));
  const saddles = useResults(({ loss, saddles: found }) =>
    loss === key ? found?.value.saddles : undefined,
  );
  const holes = useResults(({ loss, field }) =>
    loss === key && field !== undefined ? holesOf(field.value).any : false,
  );
  const show = useDocument(({ document }) => document.presentation.show);
  const marked = isOn(show, 'critical-points');
  const dark = isOn(show, 'blindfold');
  const known = [
    ...(survey && !dark ? [inWords(survey, names)] : []),
    ...(survey && saddles && marked && !dark ? [saddlesInWords(saddles, survey, names)] : []),
    ...(holes && !dark ? [words.holes] : []),
    ...(dark ? [words.blindfolded] : []),
  ].join(' ');
  return (
    <p id={id} className="visually-hidden">
      {`${problemName(problem)}, seen from above. ${known} All runs start at ${pointInWords(start, names)}. ${words.keys}`}
    </p>
  );
}

/** The start, as it was before a hand moves it: nobody reads along. */
function useRestingStart(problem: Problem): readonly number[] {
  const { documents } = useSession();
  const rested = useCalm(experimentOf);
  // A start belongs to its problem: that of another may have other parameters.
  return (rested.problem === problem ? rested : documents.getState().document.experiment).start;
}

const experimentOf = ({ documents }: Session): Experiment =>
  documents.getState().document.experiment;

function inWords(survey: Survey, names: readonly string[]): string {
  const { minima } = survey;
  if (minima.length === 0) return 'No minimum is known.';
  const named = minima
    .slice(0, MOST_NAMED)
    .map(
      ({ position, loss }) =>
        `${pointInWords(position, names)} with loss ${formatShort(tidyLoss(loss, survey))}`,
    )
    .join('; ');
  const others = minima.length - MOST_NAMED;
  const more = others > 0 ? `; and ${others} more` : '';
  return `${minima.length === 1 ? 'Its minimum' : `Its ${minima.length} minima`}: ${named}${more}.`;
}

function saddlesInWords(
  saddles: readonly Saddle[],
  survey: Survey,
  names: readonly string[],
): string {
  if (saddles.length === 0) return 'It has no saddle here.';
  const named = saddles
    .slice(0, MOST_NAMED)
    .map(
      ({ position, loss }) =>
        `${pointInWords(position, names)} with loss ${formatShort(tidyLoss(loss, survey))}`,
    )
    .join('; ');
  const others = saddles.length - MOST_NAMED;
  const more = others > 0 ? `; and ${others} more` : '';
  return `${saddles.length === 1 ? 'Its saddle' : `Its ${saddles.length} saddles`}: ${named}${more}.`;
}

const pointInWords = (position: readonly number[], names: readonly string[]): string =>
  position.map((value, c) => `${names[c]} ${formatShort(value)}`).join(', ');
