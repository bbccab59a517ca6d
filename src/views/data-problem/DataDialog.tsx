/** All data sets of a task to choose from, each with its points, and the way to one's own. */
import type { DataSetDefinition } from '../../catalogue/data-set';
import { dataSets } from '../../catalogue/datasets';
import { Button } from '../../controls/Button';
import { ChoiceDialog, type ChoiceGroup } from '../../controls/ChoiceDialog';
import { tableOfData } from '../../experiment/data/data-table';
import type { DataProblem } from '../../experiment/experiment';
import { DataThumbnail } from './DataThumbnail';
import { words } from './words';

interface DataDialogProps {
  readonly task: DataProblem['kind'];
  /** The set that is open; absent: own data. */
  readonly current: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly onOwn: () => void;
  readonly onClose: () => void;
}

export function DataDialog({ task, onOwn, ...props }: DataDialogProps) {
  return (
    <ChoiceDialog
      title={words.choose[task]}
      groups={groupsOf(task)}
      beside={
        <Button look="outlined" title={words.ownDataHint} onClick={onOwn}>
          {words.ownData}
        </Button>
      }
      {...props}
    />
  );
}

/** In the order of the catalogue. */
function groupsOf(task: DataProblem['kind']): readonly ChoiceGroup[] {
  const sets = dataSets.filter((set) => set.task === task);
  const names = [...new Set(sets.map(({ group }) => group))];
  return names.map((name) => ({
    name,
    entries: sets.filter(({ group }) => group === name).map(entryOf),
  }));
}

function entryOf({ id, name, about, source, columns, task }: DataSetDefinition) {
  const table = tableOfData({ kind: 'set', id });
  return {
    id,
    name,
    aside: words.count(table.count),
    sentence: about,
    note: source,
    keywords: [...columns.map((column) => column.name), source].join(' '),
    picture: <DataThumbnail table={table} classes={task === 'classify'} />,
  };
}
