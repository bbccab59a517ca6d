/** The gate for points of one's own, and for the names of their columns. */
import type { DataChoice, DataProblem } from '../experiment';
import type { NoticeList } from '../notice-list';
import { printable } from '../printable';
import { quote } from '../quotation';
import type { SortedPieces } from '../raw-document';
import { readPoints } from './points';

/**
 * Undefined where there is nothing that can be used.
 * @param instead the sentence that says what is used then
 */
export function admitOwnData(
  task: DataProblem['kind'],
  { values, lists }: SortedPieces,
  instead: string,
  notices: NoticeList,
): DataChoice | undefined {
  const text = values.get('points');
  if (text === undefined) {
    notices.add(
      'points',
      `This was made with data of its own, too many to travel in a link: open them from their file. ${instead}`,
    );
    return undefined;
  }
  const points = typeof text === 'string' ? readPoints(text, task) : undefined;
  if (points === undefined) {
    notices.add('points', `There is no point in ${quote(text)} that can be used. ${instead}`);
    return undefined;
  }
  const { table, unread } = points;
  const [first, ...others] = unread;
  if (first !== undefined) {
    const are = others.length === 1 ? 'is' : 'are';
    const more = others.length > 0 ? `, and so ${are} ${others.length} more` : '';
    notices.add('points', `The point ${quote(first.row)} ${first.reason}; it is left out${more}.`);
  }
  return { kind: 'own', table, names: admitNames(lists.get('columns'), table.columns, notices) };
}

const LONGEST_NAME = 60;

/** As many as there are columns, or none. */
function admitNames(
  names: readonly unknown[] | undefined,
  columns: number,
  notices: NoticeList,
): readonly string[] {
  if (names === undefined) return [];
  if (names.length !== columns) {
    notices.add(
      'columns',
      `"columns" needs ${columns} names, not ${names.length}; it is left out.`,
    );
    return [];
  }
  return readableNames(names.map((name) => (typeof name === 'string' ? name : '')));
}

/** Names of columns without what cannot be shown; none where all are empty. */
export function readableNames(names: readonly string[]): readonly string[] {
  const shown = names.map((name) =>
    [...printable(name).trim()].slice(0, LONGEST_NAME).join('').trim(),
  );
  return shown.every((name) => name === '') ? [] : shown;
}
