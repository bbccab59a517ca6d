/** The formula of a typed model: while it can be read, map and runs follow every key. */

import { modelById } from '../../catalogue/models';
import { CodeField } from '../../controls/CodeField';
import { setModel } from '../../experiment/data/data-changes';
import type { DataProblem } from '../../experiment/experiment';
import { modelFormulaFault } from '../../experiment/typed-faults';
import { useSession } from '../../state/session';
import { useDraft } from '../typed/draft';
import { takeWish } from '../typed/focus-wish';
import { words } from './words';

export const MODEL_WISH = 'model';

/** Nothing for a model of the catalogue. */
export function ModelEditor({ problem }: { readonly problem: DataProblem }) {
  return problem.kind === 'fit' && !modelById.has(problem.model) ? (
    <Editor text={problem.model} />
  ) : null;
}

function Editor({ text }: { readonly text: string }) {
  const { documents } = useSession();
  const [shown, type] = useDraft(text);
  const fault = modelFormulaFault(shown);
  const open = (typed: string) =>
    documents.change((experiment) => setModel(experiment, typed), MODEL_WISH);

  function onType(typed: string): void {
    const accepted = modelFormulaFault(typed) === undefined;
    if (accepted) open(typed);
    type(typed, accepted);
  }

  return (
    <div className="typed">
      <span className="typed-heading">{words.modelHeading}</span>
      <CodeField
        label={words.model}
        text={shown}
        fault={fault}
        meanwhile={words.modelStays}
        wantsFocus={() => takeWish(MODEL_WISH)}
        onType={onType}
        onSettle={documents.settle}
        onRestore={() => type(text, false)}
      />
    </div>
  );
}
