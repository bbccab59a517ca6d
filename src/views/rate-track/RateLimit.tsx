/** The learning rate up to which theory calls a run stable: a tick on its track, with the formula. */
import { useMemo } from 'react';
import { formatShort } from '../../drawing/format';
import type { Problem, Run, TypedRule } from '../../experiment/experiment';
import { methodOf } from '../../experiment/method';
import { minimumNearby, type StableRate, stableRate } from '../../experiment/stable-rate';
import { mathml } from '../../language/mathml';
import { parseExpression } from '../../language/parse';
import { withoutZeros } from '../../language/without-zeros';
import { useDocument, useResults } from '../../state/session';
import { InlineFormula } from '../math/Formula';
import { provisoInWords } from './track-words';
import { words } from './words';

interface RateLimitProps {
  readonly run: Run;
  readonly problem: Problem;
  readonly rules: readonly TypedRule[];
  /** Of the slider. */
  readonly low: number;
  readonly high: number;
}

/** What a place on the slider is called in style sheets, from 0 to 1. */
const placed = (place: number) => ({ '--place': String(place) });

export function RateLimit({ run, problem, rules, low, high }: RateLimitProps) {
  const noise = useDocument(({ document }) => document.experiment.noise);
  const decay = run.hyperparameters.weight_decay ?? 0;
  const minimum = useResults(({ trajectories, survey, sweeps }) =>
    minimumNearby(
      problem,
      decay,
      trajectories.get(run.key)?.value,
      survey?.value,
      sweeps.get(run.key)?.value,
    ),
  );
  const { optimizer, hyperparameters, clip, schedule } = run;
  const stable = useMemo(
    () =>
      stableRate(
        { problem, rules, noise },
        { optimizer, hyperparameters, clip, schedule },
        minimum,
      ),
    [problem, rules, noise, optimizer, hyperparameters, clip, schedule, minimum],
  );
  if (stable === undefined) return null;
  const place = Math.log(stable.below / low) / Math.log(high / low);
  const within = Math.min(1, Math.max(0, place));
  return (
    <>
      {within === place && <span className="rate-limit-tick" style={placed(place)} />}
      <span className="rate-limit-text" style={placed(within)}>
        {words.stable} {formatShort(stable.below)} ={' '}
        <LimitFormula run={run} rules={rules} of={stable} /> {provisoInWords(stable.proviso)}
      </span>
    </>
  );
}

interface LimitFormulaProps {
  readonly run: Run;
  readonly rules: readonly TypedRule[];
  readonly of: StableRate;
}

function LimitFormula({ run, rules, of: { formula } }: LimitFormulaProps) {
  const { optimizer, hyperparameters } = run;
  const typeset = useMemo(() => {
    const known = methodOf(optimizer, rules)?.hyperparameters ?? [];
    const symbols = new Map(known.map(({ name, symbol }) => [name, symbol]));
    const tree = withoutZeros(parseExpression(formula), (name) => hyperparameters[name] === 0);
    return mathml(tree, {
      fractions: 'inline',
      symbol: (name) => (name === 'lambda' ? 'Λ' : symbols.get(name)),
    });
  }, [optimizer, hyperparameters, rules, formula]);
  return <InlineFormula formula={typeset} />;
}
