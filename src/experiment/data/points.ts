/** Own data as links and files write them: rows parted by semicolons, numbers by commas. */
import { type Table, tableOf } from '../../engine/table';
import { coordinateBounds, fits } from '../bounds';
import { readNumber } from '../number-gate';

/** Characters of the points of a link; larger tables travel in files. A hundred points need some 1,400. */
const LONGEST_IN_LINK = 4000;
/** Characters that a row of a table takes at least, which spares writing a large one. */
const SHORTEST_ROW = 4;

export function writePoints({ columns, count, values }: Table): string {
  const rows: string[] = [];
  for (let row = 0; row < count; row++)
    rows.push(values.subarray(row * columns, (row + 1) * columns).join(','));
  return rows.join(';');
}

/** The points as a link writes them; undefined where they are too many for it. */
export function pointsForLink(table: Table): string | undefined {
  if (table.count * SHORTEST_ROW > LONGEST_IN_LINK) return undefined;
  const text = writePoints(table);
  return text.length <= LONGEST_IN_LINK ? text : undefined;
}

export interface Points {
  readonly table: Table;
  /** Rows that could not be used, as they stand, with the reason. */
  readonly unread: readonly { readonly row: string; readonly reason: string }[];
}

export const MOST_POINTS = 100_000;

/**
 * Undefined where not a single row can be used.
 * @param text percent-encoded, as it stands in a link
 * @param task of classes the last number is 0 or 1, and there may be one feature or two
 */
export function readPoints(text: string, task: 'fit' | 'classify'): Points | undefined {
  const unread: { row: string; reason: string }[] = [];
  const values: number[] = [];
  let columns = task === 'fit' ? 2 : 0;
  let count = 0;
  for (const row of text.split(';')) {
    if (row === '') continue;
    const numbers = row.split(',').map((piece) => readNumber(decoded(piece)));
    if (columns === 0 && (numbers.length === 2 || numbers.length === 3)) columns = numbers.length;
    const reason = faultOf(numbers);
    if (reason === undefined) {
      values.push(...numbers);
      count++;
    } else unread.push({ row, reason });
  }
  if (count === 0) return undefined;
  return { table: tableOf(columns, Float64Array.from(values)), unread };

  function faultOf(numbers: readonly number[]): string | undefined {
    if (count >= MOST_POINTS) return `is more than ${MOST_POINTS} points`;
    if (numbers.length !== columns)
      return columns === 0
        ? 'is no point of two classes (x,class or x,y,class)'
        : `has ${numbers.length} ${numbers.length === 1 ? 'number' : 'numbers'}, not ${columns}`;
    if (!numbers.every((number) => fits(number, coordinateBounds)))
      return numbers.some(Number.isNaN) ? 'holds something that is no number' : 'is too far away';
    const last = numbers.at(-1);
    return task === 'classify' && last !== 0 && last !== 1
      ? 'has a class that is neither 0 nor 1'
      : undefined;
  }
}

/** Text that cannot be decoded stands as it is, and is no number. */
function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
