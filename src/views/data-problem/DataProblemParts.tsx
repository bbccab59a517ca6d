/** What is fitted to which data: card, loss as it is computed, model, batch, units, start, noise. */
import type { DataProblem } from '../../experiment/experiment';
import { Coefficients } from './Coefficients';
import { DataCard } from './DataCard';
import { DataFields } from './DataFields';
import { DataNotes } from './DataNotes';
import { LossFormula } from './LossFormula';
import { ModelEditor } from './ModelEditor';
import { Standardize } from './Standardize';
import './data-problem.css';

export function DataProblemParts({ problem }: { readonly problem: DataProblem }) {
  return (
    <>
      <DataCard problem={problem} />
      <DataNotes problem={problem} />
      <LossFormula problem={problem} />
      <ModelEditor problem={problem} />
      <DataFields problem={problem} />
      <Standardize problem={problem} />
      <Coefficients problem={problem} />
    </>
  );
}
