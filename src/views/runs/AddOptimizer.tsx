/** Adds a run: a button, and the optimizers to choose from. */
import { useState } from 'react';
import { Button } from '../../controls/Button';
import { PlusIcon } from '../../controls/icons';
import { addRun } from '../../experiment/changes';
import { MOST_RUNS } from '../../experiment/experiment';
import { useDocument, useSession } from '../../state/session';
import { deferred } from '../deferred';

const OptimizerDialog = deferred(async () => (await import('./OptimizerDialog')).OptimizerDialog);

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
      {choosing && <OptimizerDialog onChoose={choose} onClose={() => setChoosing(false)} />}
    </>
  );
}
