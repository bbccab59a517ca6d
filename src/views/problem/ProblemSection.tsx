/** What is minimised: the loss surface with its formula, where the runs start, and for how long they go. */
import { Button } from '../../controls/Button';
import { EditIcon } from '../../controls/icons';
import { copyFormula } from '../../experiment/changes';
import type { SurfaceProblem } from '../../experiment/experiment';
import { homeView, isDataProblem, surfaceOf } from '../../experiment/problem';
import { isSameView, setView } from '../../experiment/view';
import { useDocument, useSession } from '../../state/session';
import { deferred } from '../deferred';
import { Presets } from '../gallery/Presets';
import { wishFocus } from '../typed/focus-wish';
import { ProblemFields } from './ProblemFields';
import { SurfaceCard } from './SurfaceCard';
import { words } from './words';
import './problem.css';

const SurfaceFormula = deferred(
  async () => (await import('./SurfaceFormula')).SurfaceFormula,
  'pictured',
);
const FormulaEditor = deferred(
  async () => (await import('../typed/FormulaEditor')).FormulaEditor,
  'pictured',
);
const DataProblemParts = deferred(
  async () => (await import('../data-problem/DataProblemParts')).DataProblemParts,
  'asked',
);
const GradientFormulas = deferred(
  async () => (await import('../typed/GradientFormulas')).GradientFormulas,
  'pictured',
);

export function ProblemSection() {
  const problem = useDocument((state) => state.document.experiment.problem);
  return (
    <section className="problem" aria-labelledby="problem-heading">
      <div className="problem-head">
        <h2 className="rail-heading" id="problem-heading">
          {isDataProblem(problem) ? words.dataHeading : words.heading}
        </h2>
        <Presets />
      </div>
      {isDataProblem(problem) ? (
        <DataProblemParts problem={problem} />
      ) : (
        <SurfaceParts problem={problem} />
      )}
    </section>
  );
}

function SurfaceParts({ problem }: { readonly problem: SurfaceProblem }) {
  return (
    <>
      <SurfaceCard problem={problem} />
      {problem.kind === 'surface' && (
        <div className="surface-notes">
          <Lesson problem={problem} />
          <EditFormula />
        </div>
      )}
      {problem.kind === 'formula' && <FormulaEditor text={problem.text} />}
      <div className="surface-formula">
        <SurfaceFormula problem={problem} />
      </div>
      {problem.kind === 'formula' && <GradientFormulas text={problem.text} />}
      <ProblemFields />
    </>
  );
}

/** A copy of the formula to edit; all else stays as it is, also where the map looks. */
function EditFormula() {
  const { documents } = useSession();
  function edit(): void {
    const { experiment, presentation } = documents.getState().document;
    const view = presentation.view ?? homeView(experiment.problem);
    wishFocus('formula');
    documents.change(copyFormula, 'copy formula');
    const home = homeView(documents.getState().document.experiment.problem);
    documents.present(
      (shown) => setView(shown, isSameView(view, home) ? undefined : view),
      'copy formula',
    );
    documents.settle();
  }
  return (
    <Button
      className="surface-edit"
      look="icon"
      icon={<EditIcon />}
      aria-label={words.editFormula}
      title={words.editFormula}
      onClick={edit}
    />
  );
}

/** What the surface teaches; of a typed one nobody knows. */
function Lesson({ problem }: { readonly problem: SurfaceProblem }) {
  const lesson = surfaceOf(problem)?.lesson;
  return lesson === undefined ? null : <p className="surface-lesson">{lesson}</p>;
}
