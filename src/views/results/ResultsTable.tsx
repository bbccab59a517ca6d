/** The table itself: a row per run, a heading per column that sorts by it. */
import type { Ref } from 'react';
import { RunMark } from '../runs/RunMark';
import {
  type Column,
  cellText,
  columns,
  nextSorting,
  type ResultRow,
  type Sorting,
} from './columns';
import { words } from './words';

interface ResultsTableProps {
  readonly ref: Ref<HTMLTableElement>;
  readonly rows: readonly ResultRow[];
  readonly sorting: Sorting | undefined;
  readonly onSort: (sorting: Sorting | undefined) => void;
}

export function ResultsTable({ ref, rows, sorting, onSort }: ResultsTableProps) {
  return (
    <table ref={ref} className="results-table" aria-label={words.title}>
      <thead>
        <tr>
          {columns.map(({ id, title }) => {
            const direction = sorting?.column === id ? sorting.direction : undefined;
            return (
              <th key={id} scope="col" aria-sort={direction ?? 'none'}>
                <button
                  type="button"
                  className="results-sort"
                  onClick={() => onSort(nextSorting(sorting, id))}
                >
                  {title}
                  <span className="results-arrow" aria-hidden="true">
                    {direction === undefined ? '' : direction === 'ascending' ? '↑' : '↓'}
                  </span>
                </button>
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            {columns.map((column) => (
              <Cell key={column.id} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ column, row }: { readonly column: Column; readonly row: ResultRow }) {
  const text = cellText(column, row);
  if (column.id !== 'name') return <td data-title={column.title}>{text}</td>;
  return (
    <th scope="row">
      <span className="results-name">
        <RunMark color={row.color} />
        <span>{text}</span>
      </span>
    </th>
  );
}
