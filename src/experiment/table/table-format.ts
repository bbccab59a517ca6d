/** How a table is written: what parts its cells, which decimal mark its numbers have, whether its first row names columns. */
import { type DecimalMark, numberOf, showsMark } from './number-text';
import { type Row, rowsOf, type Separator } from './rows';

export interface TableFormat {
  readonly separator: Separator;
  readonly mark: DecimalMark;
  readonly header: boolean;
}

/** Rows that are looked at. */
const SAMPLED = 100;
/** Characters of them: one long line is judged by its beginning. */
const LONGEST_SAMPLE = 100_000;

/** In the order of preference where several read the same. */
const SEPARATORS: readonly Separator[] = ['\t', ';', ',', '|', 'spaces'];

/** The format in which most of the text is numbers in even columns. */
export function formatOf(text: string): TableFormat {
  const start = text.slice(0, LONGEST_SAMPLE);
  let best: TableFormat = { separator: ',', mark: '.', header: false };
  let most = -1;
  for (const separator of SEPARATORS) {
    const rows = sample(start, separator);
    const mark = markOf(rows, separator);
    const score = scoreOf(rows, mark);
    if (score <= most) continue;
    most = score;
    best = { separator, mark, header: hasHeader(rows, mark) };
  }
  return best;
}

/** Spreadsheets say to each other in the first line what parts cells, as `sep=;`: it is no row of the table. */
export const namesSeparator = ({ line, cells: [first = ''] }: Row): boolean =>
  line === 1 && /^sep=.?$/i.test(first);

function sample(text: string, separator: Separator): Row[] {
  const rows: Row[] = [];
  for (const row of rowsOf(text, separator)) {
    if (namesSeparator(row)) continue;
    rows.push(row);
    if (rows.length === SAMPLED) break;
  }
  return rows;
}

/** A comma that parts cells is no decimal mark; elsewhere it is one where some number needs it and none needs a point. */
function markOf(rows: readonly Row[], separator: Separator): DecimalMark {
  if (separator === ',') return '.';
  const cells = rows.flatMap((row) => row.cells);
  const withComma = cells.some((cell) => showsMark(cell, ','));
  return withComma && !cells.some((cell) => showsMark(cell, '.')) ? ',' : '.';
}

/** Cells that are numbers or missing, as a share, in rows that are as wide as most are; a single column scores less. */
function scoreOf(rows: readonly Row[], mark: DecimalMark): number {
  const widths = new Map<number, number>();
  for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  const [usual, often] = [...widths].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  if (usual < 2) return 0;
  let readable = 0;
  let all = 0;
  for (const { cells } of rows.length > 1 ? rows.slice(1) : rows)
    for (const cell of cells) {
      all++;
      if (numberOf(cell, mark) !== 'text') readable++;
    }
  return (often / rows.length) * (0.05 + readable / all);
}

/** The first row names the columns where a word of it stands above numbers. */
function hasHeader([first, ...others]: readonly Row[], mark: DecimalMark): boolean {
  if (first === undefined || others.length === 0) return false;
  return first.cells.some((word, column) => {
    if (numberOf(word, mark) !== 'text') return false;
    const below = others.filter(
      ({ cells }) => typeof numberOf(cells[column] ?? '', mark) === 'number',
    );
    return 2 * below.length > others.length;
  });
}
