/** What stands in place of the verdicts while there is no run, or all are hidden: why, and what to do. */
import { Button } from '../../controls/Button';
import { showAll } from '../../experiment/changes';
import { useDocument, useSession } from '../../state/session';
import { AddOptimizer } from '../runs/AddOptimizer';
import { words } from '../runs/words';

export function NothingShown() {
  const { documents } = useSession();
  const none = useDocument(({ document }) => document.experiment.runs.length === 0);
  return (
    <div className="nothing-shown">
      <p>{none ? words.noneHere : words.allHidden}</p>
      {none ? (
        <AddOptimizer first />
      ) : (
        <Button look="outlined" onClick={() => documents.change(showAll)}>
          {words.showAll}
        </Button>
      )}
    </div>
  );
}
