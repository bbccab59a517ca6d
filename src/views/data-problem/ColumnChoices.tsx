/** For what the table is used, and which columns. */
import { Choice } from '../../controls/Choice';
import type { DataProblem } from '../../experiment/experiment';
import type { ColumnChoice } from '../../experiment/table/chosen-columns';
import type { ReadTable } from '../../experiment/table/read-table';
import { ownWords } from './own-words';

type Task = DataProblem['kind'];

interface ColumnChoicesProps {
  readonly read: ReadTable;
  readonly task: Task;
  /** Undefined where the table has no columns for the task. */
  readonly choice: ColumnChoice | undefined;
  readonly onTask: (task: Task) => void;
  readonly onChoice: (choice: ColumnChoice) => void;
}

const NONE = 'none';

const tasks: readonly Task[] = ['fit', 'classify'];

export function ColumnChoices({ read, task, choice, onTask, onChoice }: ColumnChoicesProps) {
  const numeric = optionsOf(read, ({ numbers }) => numbers > 0);
  return (
    <div className="own-data-columns">
      <Choice
        label={ownWords.task}
        value={task}
        options={tasks.map((value) => ({ value, label: ownWords.tasks[value] }))}
        onChange={onTask}
      />
      {choice !== undefined && task === 'fit' && (
        <>
          <Choice
            label={ownWords.x}
            value={String(choice.features[0])}
            options={numeric}
            onChange={(column) => onChoice({ ...choice, features: [Number(column)] })}
          />
          <Choice
            label={ownWords.y}
            value={String(choice.target)}
            options={numeric}
            onChange={(column) => onChoice({ ...choice, target: Number(column) })}
          />
        </>
      )}
      {choice !== undefined && task === 'classify' && (
        <>
          {[0, 1].map((place) => (
            <Choice
              key={place}
              label={ownWords.feature(place)}
              value={String(choice.features[place] ?? NONE)}
              options={place === 0 ? numeric : [{ value: NONE, label: ownWords.none }, ...numeric]}
              onChange={(column) => onChoice(withFeature(choice, place, column))}
            />
          ))}
          <Choice
            label={ownWords.target}
            value={String(choice.target)}
            options={optionsOf(read, ({ classes }) => classes !== undefined)}
            onChange={(column) => onChoice({ ...choice, target: Number(column) })}
          />
        </>
      )}
    </div>
  );
}

function withFeature(choice: ColumnChoice, place: number, column: string): ColumnChoice {
  const [first = 0] = choice.features;
  if (column === NONE) return { ...choice, features: [first] };
  return { ...choice, features: choice.features.toSpliced(place, 1, Number(column)) };
}

const optionsOf = (
  { columns }: ReadTable,
  fits: (column: ReadTable['columns'][number]) => boolean,
) =>
  columns.flatMap((column, index) =>
    fits(column) ? [{ value: String(index), label: column.name }] : [],
  );
