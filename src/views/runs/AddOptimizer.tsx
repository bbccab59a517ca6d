/** Adds a run: a button, and the optimizers to choose from. */
import { useState } from 'react';
import { Button } from '../../controls/Button';
import { PlusIcon } from '../../controls/icons';
import { addRun } from '../../experiment/changes';
import { MOST_RUNS } from '../../experiment/experiment';
import { updateSoon } from '../../state/frames';
import { useDocument, useSession } from '../../state/session';
import { deferred } from '../deferred';
import { focusAdd } from './run-focus';
import { words } from './words';

const OptimizerDialog = deferred(async () => (await import('./OptimizerDialog')).OptimizerDialog);

interface AddOptimizerProps {
  /** The way to the first run, where the page has nothing else to show. */
  readonly first?: boolean;
}

export function AddOptimizer({ first = false }: AddOptimizerProps) {
  const { documents } = useSession();
  const count = useDocument((state) => state.document.experiment.runs.length);
  const full = count >= MOST_RUNS;
  const [choosing, setChoosing] = useState(false);

  function choose(id: string): void {
    setChoosing(false);
    documents.change((experiment) => addRun(experiment, id));
    // With the first run this button goes away, and with the dialog what it kept from the focus.
    if (first) updateSoon(focusAdd);
  }

  return (
    <>
      <Button
        look={count === 0 ? 'outlined' : 'quiet'}
        className={first ? 'runs-add-first' : 'runs-add'}
        icon={<PlusIcon />}
        aria-haspopup="dialog"
        aria-disabled={full}
        onClick={() => setChoosing(!full)}
      >
        {first ? words.addFirst : words.add}
      </Button>
      {full && <p className="runs-full">{words.full}</p>}
      {choosing && <OptimizerDialog onChoose={choose} onClose={() => setChoosing(false)} />}
    </>
  );
}
