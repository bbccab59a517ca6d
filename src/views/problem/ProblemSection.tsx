/** What is minimised: the loss surface with its formula, where the runs start, and for how long they go. */
import type { Problem } from '../../experiment/experiment';
import { surfaceOf } from '../../experiment/problem';
import { useDocument } from '../../state/session';
import { Presets } from '../gallery/Presets';
import { ProblemFields } from './ProblemFields';
import { SurfaceCard } from './SurfaceCard';
import { SurfaceFormula } from './SurfaceFormula';
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
