/** The loss over the data as it is computed, typeset. */
import { dataSourceOf } from '../../experiment/data/data-problem';
import type { DataProblem } from '../../experiment/experiment';
import { Formula } from '../math/Formula';
import { lossFormulas } from './loss-formula';

export function LossFormula({ problem }: { readonly problem: DataProblem }) {
  return (
    <div className="loss-formulas">
      {lossFormulas(dataSourceOf(problem)).map(({ of, formula }) => (
        <Formula key={of} formula={formula} />
      ))}
    </div>
  );
}
