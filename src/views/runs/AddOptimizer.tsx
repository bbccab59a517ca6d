/** Adds a run: a button, and the optimizers to choose from. */
import { useState } from 'react';
import type { OptimizerDefinition, OptimizerFamily } from '../../catalogue/optimizer';
import { optimizers } from '../../catalogue/optimizers';
import { Button } from '../../controls/Button';
import { ChoiceDialog, type ChoiceGroup } from '../../controls/ChoiceDialog';
import { PlusIcon } from '../../controls/icons';
import { addRun } from '../../experiment/changes';
import { MOST_RUNS } from '../../experiment/experiment';
import { useDocument, useSession } from '../../state/session';

const families: Readonly<Record<OptimizerFamily, string>> = {
  plain: 'Along the gradient',
  momentum: 'With momentum',
  adaptive: 'Each coordinate at its own pace',
  sign: 'By the sign of the gradient',
  'second order': 'Knowing the curvature',
};

const entryOf = ({ id, name, source, idea }: OptimizerDefinition) => ({
  id,
  name,
  aside: String(source.year),
  sentence: idea,
});

/** All optimizers, in the order of the catalogue. */
function optimizerGroups(): readonly ChoiceGroup[] {
  const found = [...new Set(optimizers.map(({ family }) => family))];
  return found.map((family) => ({
    name: families[family],
    entries: optimizers.filter((optimizer) => optimizer.family === family).map(entryOf),
  }));
}

export function AddOptimizer() {
  const { documents } = useSession();
  const full = useDocument((state) => state.document.experiment.runs.length >= MOST_RUNS);
  const [choosing, setChoosing] = useState(false);

  function choose(id: string): void {
    setChoosing(false);
    documents.change((experiment) => addRun(experiment, id));
  }

  return (
    <>
      <Button
        className="runs-add"
        icon={<PlusIcon />}
        aria-haspopup="dialog"
        aria-disabled={full}
        onClick={() => setChoosing(!full)}
      >
        Add optimizer
      </Button>
      {full && <p className="runs-none">{MOST_RUNS} optimizers are the most there can be.</p>}
      {choosing && (
        <ChoiceDialog
          title="Add an optimizer"
          groups={optimizerGroups()}
          onChoose={choose}
          onClose={() => setChoosing(false)}
        />
      )}
    </>
  );
}
