/** What is minimised: the loss surface with its formula, where the runs start, and for how long they go. */
import { useMemo } from 'react';
import type { Problem } from '../../experiment/experiment';
import { formulaOf } from '../../experiment/problem';
import { mathml } from '../../language/mathml';
import { parseExpression } from '../../language/parse';
import { useDocument } from '../../state/session';
import { Formula } from '../math/Formula';
import { ProblemFields } from './ProblemFields';
import { SurfaceCard } from './SurfaceCard';
import './problem.css';

export function ProblemSection() {
  const problem = useDocument((state) => state.document.experiment.problem);
  return (
    <section className="problem" aria-labelledby="problem-heading">
      <h2 className="rail-heading" id="problem-heading">
        Loss surface
      </h2>
      <SurfaceCard problem={problem} />
      <SurfaceFormula problem={problem} />
      <ProblemFields />
    </section>
  );
}

function SurfaceFormula({ problem }: { readonly problem: Problem }) {
  const formula = useMemo(() => {
    const nowhere = { start: 0, end: 0 };
    const value = parseExpression(formulaOf(problem));
    return mathml({ kind: 'assignment', name: 'f', nameAt: nowhere, value, at: nowhere });
  }, [problem]);
  return <Formula formula={formula} />;
}
