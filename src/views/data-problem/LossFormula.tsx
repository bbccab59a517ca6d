/** The loss over the data as it is computed, typeset. */
import { useMemo } from 'react';
import { dataSourceOf } from '../../experiment/data/data-problem';
import type { DataProblem } from '../../experiment/experiment';
import { Formula } from '../math/Formula';
import { lossFormulas } from './loss-formula';

export function LossFormula({ problem }: { readonly problem: DataProblem }) {
  const { model, loss, penalized, parameters } = dataSourceOf(problem);
  const key = [model, loss, ...penalized, ...parameters].join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a point that is moved changes nothing here
  const formulas = useMemo(() => lossFormulas(dataSourceOf(problem)), [key]);
  return (
    <div className="loss-formulas">
      {formulas.map(({ of, formula }) => (
        <Formula key={of} formula={formula} />
      ))}
    </div>
  );
}
