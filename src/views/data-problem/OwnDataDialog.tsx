/** One's own data: a table is pasted, chosen or dropped, seen as it was read, and its columns are chosen. */
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../controls/Button';
import { Dialog } from '../../controls/Dialog';
import { setOwnData } from '../../experiment/data/data-changes';
import { dataRemarks } from '../../experiment/data/data-remarks';
import type { DataProblem } from '../../experiment/experiment';
import { type ColumnChoice, probableColumns } from '../../experiment/table/chosen-columns';
import { fetchDataPart } from '../../state/data-part';
import { useSession } from '../../state/session';
import { say } from '../../state/workspace';
import { ColumnChoices } from './ColumnChoices';
import { problemOf } from './own-problem';
import { type Brought, useColumns, useTable } from './own-reading';
import { ownWords } from './own-words';
import { PasteField } from './PasteField';
import { TablePreview } from './TablePreview';
import { UnreadList } from './UnreadList';
import './own-data.css';

interface OwnDataDialogProps {
  /** One that was dropped on the page. */
  readonly file: File | undefined;
  readonly onClose: () => void;
}

export function OwnDataDialog({ file, onClose }: OwnDataDialogProps) {
  const { documents, workspace } = useSession();
  const [brought, setBrought] = useState<Brought | undefined>(undefined);
  const [task, setTask] = useState<DataProblem['kind']>(() => {
    const { kind } = documents.getState().document.experiment.problem;
    return kind === 'classify' ? kind : 'fit';
  });
  const [chosen, setChosen] = useState<ColumnChoice | undefined>(undefined);
  useEffect(() => {
    if (file !== undefined) setBrought({ file });
  }, [file]);

  const result = useTable(brought);
  const read = result !== undefined && 'rows' in result ? result : undefined;
  const before = useRef({ read, task });
  // Another table and another task have other columns that are probably meant.
  useEffect(() => {
    if (before.current.read === read && before.current.task === task) return;
    before.current = { read, task };
    setChosen(read && probableColumns(read, task));
  }, [read, task]);
  const columns = useColumns(read, chosen);
  const data = columns !== undefined && 'table' in columns ? columns : undefined;

  async function use(): Promise<void> {
    if (data === undefined) return;
    const { table, unread } = data;
    const names = read?.format.header ? data.names : [];
    try {
      await fetchDataPart();
    } catch (error) {
      say(workspace, (error as Error).message);
      return;
    }
    onClose();
    documents.change((experiment) => setOwnData(experiment, task, table, names));
    const left = unread.reduce((sum, { count }) => sum + count, 0);
    say(workspace, ownWords.opened(table.count, left));
  }

  const refusal =
    result !== undefined && 'refusal' in result
      ? result.refusal
      : read !== undefined && chosen === undefined
        ? ownWords.tooFewColumns[task]
        : columns !== undefined && 'refusal' in columns
          ? columns.refusal
          : undefined;
  const remark = data ? dataRemarks(problemOf(task, data)).join(' ') : '';
  return (
    <Dialog title={ownWords.title} size="wide" onClose={onClose}>
      <div className="own-data">
        <PasteField brought={brought} onBring={setBrought} />
        <div className="own-data-found">
          <p className="own-data-status" role="status">
            {read ? ownWords.understood(read) : brought && !result ? ownWords.reading : ''}
          </p>
          <p className="own-data-refusal" role="alert">
            {refusal}
          </p>
          {read && (
            <ColumnChoices
              read={read}
              task={task}
              choice={chosen}
              onTask={setTask}
              onChoice={setChosen}
            />
          )}
          {read && <TablePreview read={read} choice={chosen} data={data} task={task} />}
          {data && <UnreadList unread={data.unread} />}
          {remark !== '' && <p className="data-remark">{remark}</p>}
        </div>
        <div className="own-data-end">
          <Button look="primary" aria-disabled={data === undefined} onClick={use}>
            {data ? ownWords.use(data.table.count) : ownWords.useNone}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
