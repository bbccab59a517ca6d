/** Learning rates that somebody recommends for a method, each named and one press away. */
import type { Library } from '../../catalogue/optimizer';
import { Button } from '../../controls/Button';
import { formatShort } from '../../drawing/format';
import type { Problem, Run } from '../../experiment/experiment';
import type { Method } from '../../experiment/method';
import { setRate } from '../../experiment/run-changes';
import { startingRate } from '../../experiment/suggest';
import { useSession } from '../../state/session';

const libraryNames: Readonly<Record<Library, string>> = {
  pytorch: 'PyTorch',
  keras: 'Keras',
  optax: 'Optax',
  'tensorflow.js': 'TensorFlow.js',
};

const libraries = Object.keys(libraryNames) as Library[];

/** Who recommends which rate; those who agree stand together. */
function knownRates(method: Method, problem: Problem): ReadonlyMap<number, readonly string[]> {
  const rates = new Map<number, string[]>();
  const add = (rate: number | undefined, who: string) => {
    if (rate === undefined) return;
    const known = rates.get(rate) ?? [];
    if (!known.includes(who)) rates.set(rate, [...known, who]);
  };
  const { definition } = method;
  add(startingRate(method, problem), 'suggested here');
  if (definition === undefined) return rates;
  add(definition.rate.default, definition.rate.from);
  for (const library of libraries)
    add(definition.libraries[library]?.defaults.lr, libraryNames[library]);
  return rates;
}

interface KnownRatesProps {
  readonly run: Run;
  readonly method: Method;
  readonly problem: Problem;
}

export function KnownRates({ run, method, problem }: KnownRatesProps) {
  const { documents } = useSession();
  return (
    <div className="known-rates" role="group" aria-label="Known learning rates">
      {[...knownRates(method, problem)].map(([rate, who]) => (
        <Button
          key={rate}
          look="outlined"
          className="known-rate"
          aria-pressed={rate === run.rate}
          onClick={() => documents.change((experiment) => setRate(experiment, run.key, rate))}
        >
          {who.join(', ')} <b>{formatShort(rate)}</b>
        </Button>
      ))}
    </div>
  );
}
