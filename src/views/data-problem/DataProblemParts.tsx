/** What is fitted to which data: card, loss as it is computed, model, batch, units, start, noise. */
import { memo, useRef } from 'react';
import type { DataProblem } from '../../experiment/experiment';
import { useDocument } from '../../state/session';
import { Coefficients } from './Coefficients';
import { DataCard } from './DataCard';
import { DataFields } from './DataFields';
import { DataNotes } from './DataNotes';
import { LossFormula } from './LossFormula';
import { ModelEditor } from './ModelEditor';
import { Standardize } from './Standardize';
import './data-problem.css';

interface DataProblemPartsProps {
  readonly problem: DataProblem;
}

/** While a hand moves points, only the coefficients follow: all else would say the same, at the cost of the frame. */
export function DataProblemParts({ problem }: DataProblemPartsProps) {
  const inHand = useDocument((state) => state.gesture !== undefined);
  const shown = useRef(problem);
  if (!inHand || !differsInDataAlone(problem, shown.current)) shown.current = problem;
  return <Parts problem={shown.current} />;
}

const Parts = memo(function Parts({ problem }: DataProblemPartsProps) {
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
});

function differsInDataAlone(a: DataProblem, b: DataProblem): boolean {
  const names = Object.keys(a) as (keyof DataProblem)[];
  return names.every((name) => name === 'data' || a[name] === b[name]);
}
