/** The map in words: which surface, where its minima are, and where the runs start. */
import { formatShort } from '../../drawing/format';
import type { Survey } from '../../engine/survey';
import { problemName } from '../../experiment/problem';
import { useDocument, useResults } from '../../state/session';

interface DescriptionProps {
  readonly id: string;
}

/** More would be noise. */
const MOST_NAMED = 6;
/** Losses below this share of the relief are rounding errors. */
const ROUNDED = 1e-12;

export function Description({ id }: DescriptionProps) {
  const problem = useDocument((state) => state.document.experiment.problem);
  const start = useDocument((state) => state.document.experiment.start);
  const survey = useResults((state) => state.survey?.value);
  return (
    <p id={id} className="visually-hidden">
      {`${problemName(problem)}, seen from above. ${survey ? inWords(survey) : ''} All runs start at ${pointInWords(start)}.`}
    </p>
  );
}

function inWords({ minima, lowest, highest }: Survey): string {
  if (minima.length === 0) return 'No minimum is known.';
  // A loss of 10⁻³¹ is a rounded zero.
  const tidy = (loss: number): number => (Math.abs(loss) < ROUNDED * (highest - lowest) ? 0 : loss);
  const named = minima
    .slice(0, MOST_NAMED)
    .map(({ position, loss }) => `${pointInWords(position)} with loss ${formatShort(tidy(loss))}`)
    .join('; ');
  const others = minima.length - MOST_NAMED;
  const more = others > 0 ? `; and ${others} more` : '';
  return `${minima.length === 1 ? 'Its minimum' : `Its ${minima.length} minima`}: ${named}${more}.`;
}

const pointInWords = ([x = Number.NaN, y = Number.NaN]: readonly number[]): string =>
  `x ${formatShort(x)}, y ${formatShort(y)}`;
