/** The data that are open, and the ways to others. */
import { useState } from 'react';
import { chooseDataSet } from '../../experiment/data/data-changes';
import { columnLabels, tableOfData } from '../../experiment/data/data-table';
import { dataProblemName } from '../../experiment/data/part';
import type { DataProblem } from '../../experiment/experiment';
import { useSession } from '../../state/session';
import { ProblemCard } from '../problem/ProblemCard';
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
      <ProblemCard
        name={dataProblemName(problem)}
        tagline={`${words.count(table.count)}, ${words.columns(columnLabels(problem))}`}
        thumbnail={<DataThumbnail table={table} classes={kind === 'classify'} />}
        onOpen={() => setChoosing(true)}
      />
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
