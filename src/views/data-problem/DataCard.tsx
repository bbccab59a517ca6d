/** The data that are open, and the ways to others. */
import { useState } from 'react';
import { ChevronIcon } from '../../controls/icons';
import { chooseDataSet } from '../../experiment/data/data-changes';
import { columnLabels, tableOfData } from '../../experiment/data/data-table';
import { dataProblemName } from '../../experiment/data/part';
import type { DataProblem } from '../../experiment/experiment';
import { useSession } from '../../state/session';
import { DataDialog } from './DataDialog';
import { DataThumbnail } from './DataThumbnail';
import { words } from './words';

export function DataCard({ problem }: { readonly problem: DataProblem }) {
  const { documents, workspace } = useSession();
  const [choosing, setChoosing] = useState(false);
  const { kind, data } = problem;
  const table = tableOfData(data);
  const close = () => setChoosing(false);

  function choose(id: string): void {
    close();
    documents.change((experiment) => chooseDataSet(experiment, id));
  }

  function bringOwn(): void {
    close();
    workspace.setState({ ownData: {} });
  }

  return (
    <>
      <button
        type="button"
        className="surface-card"
        aria-haspopup="dialog"
        onClick={() => setChoosing(true)}
      >
        <DataThumbnail table={table} classes={kind === 'classify'} />
        <span className="surface-card-words">
          <span className="surface-card-name">{dataProblemName(problem)}</span>
          <span className="surface-card-tagline">
            {words.count(table.count)}, {words.columns(columnLabels(problem))}
          </span>
        </span>
        <ChevronIcon />
      </button>
      {choosing && (
        <DataDialog
          task={kind}
          current={data.kind === 'set' ? data.id : undefined}
          onChoose={choose}
          onOwn={bringOwn}
          onClose={close}
        />
      )}
    </>
  );
}
