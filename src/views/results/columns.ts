/** The columns of the table of results: what each shows, how it sorts, and what is copied of it. */
import { formatShort } from '../../drawing/format';
import type { RunResult } from '../../engine/run-result';
import { spreadsheetText } from '../../experiment/spreadsheet-text';
import { endingWords, words } from './words';

export interface ResultRow {
  readonly key: number;
  readonly name: string;
  readonly color: number;
  readonly rate: number;
  /** Absent while it is being computed. */
  readonly result: RunResult | undefined;
}

export interface Column {
  readonly id: string;
  readonly title: string;
  /** Undefined: not known, or there is none. */
  readonly value: (row: ResultRow) => number | string | undefined;
}

export const columns: readonly Column[] = [
  { id: 'name', title: 'Optimizer', value: (row) => row.name },
  { id: 'rate', title: 'Learning rate', value: (row) => row.rate },
  { id: 'loss', title: 'Final loss', value: ({ result }) => result?.loss },
  { id: 'settled', title: 'Steps to 10⁻⁶', value: ({ result }) => result?.settled },
  { id: 'distance', title: 'Distance', value: ({ result }) => result?.distance },
  { id: 'overshoots', title: 'Overshoots', value: ({ result }) => result?.overshoots },
  {
    id: 'ending',
    title: 'Ending',
    value: ({ result }) => result && endingWords(result.verdict),
  },
];

/** As the table shows it: numbers with three digits, whole ones in full. */
export function cellText(column: Column, row: ResultRow): string {
  if (row.result === undefined && column.id !== 'name' && column.id !== 'rate') return '…';
  const value = column.value(row);
  if (value === undefined) return words.missing;
  if (typeof value === 'string') return value;
  return Number.isInteger(value) && column.id !== 'loss' ? String(value) : formatShort(value);
}

export interface Sorting {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

/** Numbers by size, texts by the alphabet; what is not known, and no number, stands last in either direction. */
export function sorted(rows: readonly ResultRow[], sorting: Sorting | undefined): ResultRow[] {
  const column = columns.find(({ id }) => id === sorting?.column);
  if (sorting === undefined || column === undefined) return [...rows];
  const sign = sorting.direction === 'ascending' ? 1 : -1;
  const isKnown = (value: number | string | undefined) =>
    value !== undefined && !Number.isNaN(value);
  return rows.toSorted((a, b) => {
    const [left, right] = [column.value(a), column.value(b)];
    if (!isKnown(left) || !isKnown(right)) return Number(isKnown(right)) - Number(isKnown(left));
    return sign * compare(left, right);
  });
}

function compare(a: number | string | undefined, b: number | string | undefined): number {
  if (typeof a === 'string' && typeof b === 'string') return a.localeCompare(b, 'en');
  const [left, right] = [Number(a), Number(b)];
  return left < right ? -1 : Number(left > right);
}

/** Ascending first, then descending, then as the runs stand. */
export function nextSorting(sorting: Sorting | undefined, column: string): Sorting | undefined {
  if (sorting?.column !== column) return { column, direction: 'ascending' };
  return sorting.direction === 'ascending' ? { column, direction: 'descending' } : undefined;
}

/** Tab-separated, with a header, numbers as the doubles they are; what is not known is empty. */
export function resultsTsv(rows: readonly ResultRow[]): string {
  const header = columns.map(({ title }) => title);
  const lines = rows.map((row) => columns.map((column) => tsvCell(column.value(row))));
  return [header, ...lines].map((cells) => `${cells.join('\t')}\n`).join('');
}

function tsvCell(value: number | string | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return spreadsheetText(value);
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  return String(value);
}
