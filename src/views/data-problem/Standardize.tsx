/** The switch that makes the bowl round, with its condition number before and after. */
import { useEffect, useState } from 'react';
import { Toggle } from '../../controls/Toggle';
import { formatNumber } from '../../drawing/format';
import { conditionNumber } from '../../experiment/data/condition';
import { setStandardize } from '../../experiment/data/data-changes';
import { isLinear } from '../../experiment/data/own-units';
import type { DataProblem } from '../../experiment/experiment';
import { useSession } from '../../state/session';
import { words } from './words';

export function Standardize({ problem }: { readonly problem: DataProblem }) {
  const { documents } = useSession();
  const conditions = useConditions(problem);
  return (
    <div className="standardize">
      <Toggle
        checked={problem.standardize}
        onChange={(on) => documents.change((experiment) => setStandardize(experiment, on))}
      >
        {words.standardize}
      </Toggle>
      <span className="standardize-condition">
        {conditions && conditionWords(conditions, problem)}
      </span>
    </div>
  );
}

interface Conditions {
  readonly plain: number | undefined;
  readonly standardized: number | undefined;
}

function conditionWords({ plain, standardized }: Conditions, problem: DataProblem): string {
  const on = problem.standardize;
  const [now, other] = on ? [standardized, plain] : [plain, standardized];
  if (now === undefined) return words.noCondition[whyNone(problem)];
  const beside =
    other === undefined
      ? ''
      : ` (${(on ? words.before : words.standardized)(formatNumber(other))})`;
  return `${words.condition(formatNumber(now))}${beside}`;
}

/** Absolute deviations have no curvature where they are least; of a curve a minimum may be there and not be found. */
function whyNone(problem: DataProblem): keyof typeof words.noCondition {
  if (problem.kind === 'fit' && problem.loss.id === 'mae') return 'kinks';
  return isLinear(problem) ? 'none' : 'unknown';
}

/** Milliseconds without a change after which it is worked out: while a point is dragged, nobody reads it. */
const QUIET = 200;

/** Undefined until the first is worked out. */
function useConditions(problem: DataProblem): Conditions | undefined {
  const [conditions, setConditions] = useState<Conditions | undefined>(undefined);
  useEffect(() => {
    const timer = setTimeout(
      () =>
        setConditions({
          plain: conditionNumber({ ...problem, standardize: false }),
          standardized: conditionNumber({ ...problem, standardize: true }),
        }),
      QUIET,
    );
    return () => clearTimeout(timer);
  }, [problem]);
  return conditions;
}
