/** The learning rates that somebody recommends, each named with its value and one press away. */
import { useMemo } from 'react';
import { Button } from '../../controls/Button';
import { formatShort } from '../../drawing/format';
import type { Problem, Run } from '../../experiment/experiment';
import type { Method } from '../../experiment/method';
import { useResults } from '../../state/session';
import { bestHere, type KnownRate, knownRates } from './known-rates';
import { useRateChange } from './rate-change';
import { words } from './words';

interface KnownRatesProps {
  readonly run: Run;
  readonly method: Method;
  readonly problem: Problem;
}

export function KnownRates({ run, method, problem }: KnownRatesProps) {
  const change = useRateChange(run.key);
  const sweep = useResults(({ sweeps }) => sweeps.get(run.key)?.value);
  const best = useMemo(() => sweep && bestHere(sweep), [sweep]);
  const [suggested, ...defaults] = knownRates(method, problem);
  const known = [suggested, best, ...defaults].filter(
    (rate): rate is KnownRate => rate !== undefined,
  );
  return (
    <div className="known-rates" role="group" aria-label={words.knownRates}>
      {known.map(({ rate, name, of }) => (
        <Button
          key={name === 'best here' ? name : `${name} ${rate}`}
          look="outlined"
          className="known-rate"
          aria-pressed={rate === run.rate}
          onClick={() => change(rate)}
        >
          <span>
            {name} {of.length > 0 && <span className="known-rate-of">{of.join(', ')}</span>}
          </span>
          <b>{formatShort(rate)}</b>
        </Button>
      ))}
    </div>
  );
}
