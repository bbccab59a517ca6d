/** The first rows of a table as they were read, the chosen columns marked, and the points that they give. */
import type { DataProblem } from '../../experiment/experiment';
import type { ChosenColumns, ColumnChoice } from '../../experiment/table/chosen-columns';
import type { ReadTable } from '../../experiment/table/read-table';
import { DataThumbnail } from './DataThumbnail';
import { ownWords } from './own-words';

/** More are seen nowhere at once. */
const ROWS = 6;
const COLUMNS = 12;

interface TablePreviewProps {
  readonly read: ReadTable;
  readonly choice: ColumnChoice | undefined;
  /** Undefined while nothing can be used. */
  readonly data: ChosenColumns | undefined;
  readonly task: DataProblem['kind'];
}

export function TablePreview({ read, choice, data, task }: TablePreviewProps) {
  const used = new Set(choice && [...choice.features, choice.target]);
  const columns = [...read.columns.keys()].slice(0, COLUMNS);
  const mark = (column: number) => (used.has(column) ? '' : undefined);
  return (
    <div className="own-data-preview">
      <section className="own-data-table" aria-label={ownWords.preview} {...scrolledByKeys}>
        <table>
          <thead>
            <tr>
              <th scope="col">{ownWords.line}</th>
              {columns.map((column) => (
                <th key={column} scope="col" data-used={mark(column)}>
                  {read.columns[column]?.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {read.rows.slice(0, ROWS).map(({ line, cells }) => (
              <tr key={line}>
                <th scope="row">{line}</th>
                {columns.map((column) => (
                  <td key={column} data-used={mark(column)}>
                    {cells[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {data && <DataThumbnail table={data.table} classes={task === 'classify'} />}
    </div>
  );
}

/** Nothing in the table can have the focus. */
const scrolledByKeys = { tabIndex: 0 };
