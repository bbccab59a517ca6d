/** The data that are open, and the ways to others. */
import { useState } from 'react';
import { ChevronIcon } from '../../controls/icons';
import { columnLabels, tableOfData } from '../../experiment/data/data-table';
import { chooseDataSet } from '../../experiment/data/data-changes';
import { dataProblemName } from '../../experiment/data/part';
import type { DataProblem } from '../../experiment/experiment';
import { useSession } from '../../state/session';
import { DataDialog } from './DataDialog';
import { DataThumbnail } from './DataThumbnail';
import { OwnDataDialog } from './OwnDataDialog';
import { words } from './words';

export function DataCard({ problem }: { readonly problem: DataProblem }) {
  const { documents } = useSession();
  const [open, setOpen] = useState<'sets' | 'own' | undefined>(undefined);
  const { kind, data } = problem;
  const table = tableOfData(data);
  const close = () => setOpen(undefined);

  function choose(id: string): void {
    close();
    documents.change((experiment) => chooseDataSet(experiment, id));
  }

  return (
    <>
      <button
        type="button"
        className="surface-card"
        aria-haspopup="dialog"
        onClick={() => setOpen('sets')}
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
      {open === 'sets' && (
        <DataDialog
          task={kind}
          current={data.kind === 'set' ? data.id : undefined}
          onChoose={choose}
          onOwn={() => setOpen('own')}
          onClose={close}
        />
      )}
      {open === 'own' && <OwnDataDialog task={kind} onClose={close} />}
    </>
  );
}
