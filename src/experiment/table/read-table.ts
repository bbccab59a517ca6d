/** A table as somebody pastes or drops it: columns of cells, whatever program wrote them. */
import { type DecimalMark, numberOf } from './number-text';
import { type Row, rowsOf } from './rows';
import { formatOf, namesSeparator, type TableFormat } from './table-format';

export interface ReadTable {
  readonly format: TableFormat;
  readonly columns: readonly ColumnSummary[];
  /** Without the header, at most 100,000. */
  readonly rows: readonly Row[];
  /** Rows beyond them, which were not read. */
  readonly further: number;
}

export interface ColumnSummary {
  /** As the header has it; numbered where there is none: `column 2`. */
  readonly name: string;
  /** Rows with a number in it. */
  readonly numbers: number;
  /** The two different values of a column that has no third, in the order of their values or the alphabet. */
  readonly classes?: readonly [string, string];
}

/** Why a text is no table, in one sentence. */
export interface NoTable {
  readonly refusal: string;
}

const MOST_ROWS = 100_000;
const MOST_COLUMNS = 500;
/** Characters, also the bytes of a file that is worth reading at all. */
export const LONGEST_TEXT = 20_000_000;
/** Characters within which something that is no text shows itself. */
const BEGINNING = 4000;

/** Rows that are read at a time. */
const PORTION = 500;

/** Reads a portion of rows or a column at a time. Never throws. */
export function* readingTable(text: string): Generator<void, ReadTable | NoTable> {
  const refusal = faultOfText(text);
  if (refusal !== undefined) return { refusal };
  const table = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const format = formatOf(table);
  const rows: Row[] = [];
  let further = 0;
  let names: readonly string[] | undefined;
  for (const row of rowsOf(table, format.separator)) {
    if ((rows.length + further) % PORTION === 0) yield;
    if (row.cells.length > MOST_COLUMNS)
      return { refusal: `Line ${row.line} has more than ${MOST_COLUMNS} columns.` };
    if (namesSeparator(row)) continue;
    if (format.header && names === undefined) names = row.cells;
    else if (rows.length < MOST_ROWS) rows.push(row);
    else further++;
  }
  const columns = yield* summariesOf(rows, names, format.mark);
  if (rows.length === 0) return { refusal: 'There is a row of names, but no row of numbers.' };
  if (columns.every(({ numbers }) => numbers === 0))
    return { refusal: 'No column of this text holds numbers.' };
  return { format, columns, rows, further };
}

function faultOfText(text: string): string | undefined {
  if (text.length > LONGEST_TEXT)
    return `This is too large: at most ${LONGEST_TEXT / 1e6} million characters can be read.`;
  const start = text.slice(0, BEGINNING);
  if (start.startsWith('PK\u0003\u0004'))
    return 'This is a workbook, not text: save the sheet as CSV and use that.';
  if (start.includes('\0')) return 'This is no text in UTF-8: save it as CSV (UTF-8) and use that.';
  return text.trim() === '' || text.trim() === '\ufeff' ? 'There is nothing in it.' : undefined;
}

function* summariesOf(
  rows: readonly Row[],
  names: readonly string[] | undefined,
  mark: DecimalMark,
): Generator<void, ColumnSummary[]> {
  const width = Math.max(names?.length ?? 0, usualWidth(rows));
  const summaries: ColumnSummary[] = [];
  for (let column = 0; column < width; column++) {
    let numbers = 0;
    const values = new Map<string, number>();
    for (const [index, { cells }] of rows.entries()) {
      if (index % (10 * PORTION) === 0) yield;
      const cell = cells[column];
      if (cell === undefined) continue;
      const value = numberOf(cell, mark);
      if (typeof value === 'number') numbers++;
      if (value !== 'missing' && values.size < 3)
        values.set(cell, typeof value === 'number' ? value : Number.NaN);
    }
    const classes = classesOf(values);
    const name = names?.[column] || `column ${column + 1}`;
    summaries.push({ name, numbers, ...(classes && { classes }) });
  }
  return summaries;
}

/** Of most rows: a single one that is wider makes no column. */
function usualWidth(rows: readonly Row[]): number {
  const widths = new Map<number, number>();
  for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  return [...widths].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])[0];
}

function classesOf(values: ReadonlyMap<string, number>): readonly [string, string] | undefined {
  if (values.size !== 2) return undefined;
  const [a, b] = [...values] as [[string, number], [string, number]];
  const inOrder = Number.isNaN(a[1] + b[1]) ? a[0] < b[0] : a[1] < b[1];
  return inOrder ? [a[0], b[0]] : [b[0], a[0]];
}
