/** What is minimised: the loss surface with its formula, where the runs start, and for how long they go. */
import { useMemo } from 'react';
import type { Problem } from '../../experiment/experiment';
import { formulaOf, surfaceOf } from '../../experiment/problem';
import { mathml } from '../../language/mathml';
import { parseExpression } from '../../language/parse';
import { useDocument } from '../../state/session';
import { Presets } from '../gallery/Presets';
import { Formula } from '../math/Formula';
import { ProblemFields } from './ProblemFields';
import { SurfaceCard } from './SurfaceCard';
import { words } from './words';
import './problem.css';

export function ProblemSection() {
  const problem = useDocument((state) => state.document.experiment.problem);
  return (
    <section className="problem" aria-labelledby="problem-heading">
      <div className="problem-head">
        <h2 className="rail-heading" id="problem-heading">
          {words.heading}
        </h2>
        <Presets />
      </div>
      <SurfaceCard problem={problem} />
      <Lesson problem={problem} />
      <SurfaceFormula problem={problem} />
      <ProblemFields />
    </section>
  );
}

/** What the surface teaches; of a typed one nobody knows. */
function Lesson({ problem }: { readonly problem: Problem }) {
  const lesson = surfaceOf(problem)?.lesson;
  return lesson === undefined ? null : <p className="surface-lesson">{lesson}</p>;
}

function SurfaceFormula({ problem }: { readonly problem: Problem }) {
  const formula = useMemo(() => {
    const nowhere = { start: 0, end: 0 };
    const value = parseExpression(formulaOf(problem));
    return mathml({ kind: 'assignment', name: 'f', nameAt: nowhere, value, at: nowhere });
  }, [problem]);
  return <Formula formula={formula} />;
}
