/** The columns of a table that somebody chose, as data: every row that cannot be used is counted, with the reason. */
import { type Table, tableOf } from '../../engine/table';
import { coordinateBounds, fits } from '../bounds';
import { numberOf } from './number-text';
import type { ReadTable } from './read-table';

export interface ColumnChoice {
  /** One feature or two. */
  readonly features: readonly number[];
  /** What is predicted. */
  readonly target: number;
  /** The target parts two classes: its two values become 0 and 1. */
  readonly classes: boolean;
}

export interface ChosenColumns {
  readonly table: Table;
  /** Of the columns, features first. */
  readonly names: readonly string[];
  readonly unread: readonly UnreadRows[];
}

/** Rows that cannot be used, for one reason. */
export interface UnreadRows {
  readonly reason:
    | 'missing'
    | 'text'
    | 'infinite'
    | 'too large'
    | 'too few columns'
    | 'too many columns'
    | 'no class'
    | 'too many rows';
  readonly count: number;
  /** The first of them, as lines of the text. */
  readonly lines: readonly number[];
}

/** Lines that are named of a reason. */
const NAMED = 5;

/** The columns that are probably meant; undefined where there are too few. */
export function probableColumns(
  { columns }: ReadTable,
  task: 'fit' | 'classify',
): ColumnChoice | undefined {
  const all = columns.map((_, index) => index);
  const numeric = all.filter((column) => (columns[column]?.numbers ?? 0) > 0);
  if (task === 'fit') {
    const [feature, target] = numeric;
    return feature === undefined || target === undefined
      ? undefined
      : { features: [feature], target, classes: false };
  }
  const target = all.findLast((column) => columns[column]?.classes !== undefined);
  const features = numeric.filter((column) => column !== target).slice(0, 2);
  return target === undefined || features.length === 0
    ? undefined
    : { features, target, classes: true };
}

const NO_NUMBERS = 'No row holds a number in every column chosen.';
const TOO_LARGE =
  'No row can be used: every one that is complete holds a number that is too large.';

/** Why the columns give no data, in one sentence. */
export interface NoColumns {
  readonly refusal: string;
}

/** Rows that are read at a time. */
const PORTION = 2000;

/** A table of the rows that can be used, a portion of rows at a time, or the sentence that says why there is none. */
export function* choosingColumns(
  read: ReadTable,
  { features, target, classes }: ColumnChoice,
): Generator<void, ChosenColumns | NoColumns> {
  const { rows, columns, format, further } = read;
  const chosen = [...features, target];
  const pair = classes ? columns[target]?.classes : undefined;
  if (classes && pair === undefined)
    return {
      refusal: `"${columns[target]?.name}" does not part two classes: it needs exactly two different values.`,
    };
  const unread = new Map<UnreadRows['reason'], { count: number; lines: number[] }>();
  const values = new Float64Array(rows.length * chosen.length);
  let used = 0;
  for (const [index, { cells, line }] of rows.entries()) {
    if (index % PORTION === 0) yield;
    const reason = fill(cells);
    if (reason === undefined) used++;
    else {
      const entry = unread.get(reason) ?? { count: 0, lines: [] };
      entry.count++;
      if (entry.lines.length < NAMED) entry.lines.push(line);
      unread.set(reason, entry);
    }
  }
  if (used === 0) return { refusal: unread.has('too large') ? TOO_LARGE : NO_NUMBERS };
  if (further > 0) unread.set('too many rows', { count: further, lines: [] });
  return {
    table: tableOf(chosen.length, values.slice(0, used * chosen.length)),
    names: chosen.map((column) => columns[column]?.name ?? ''),
    unread: [...unread].map(([reason, entry]) => ({ reason, ...entry })),
  };

  /** Puts a row's numbers where the next row belongs; the reason where it cannot be used. */
  function fill(cells: readonly string[]): UnreadRows['reason'] | undefined {
    if (cells.slice(columns.length).some((cell) => cell !== '')) return 'too many columns';
    for (const [index, column] of chosen.entries()) {
      const cell = cells[column];
      if (cell === undefined) return 'too few columns';
      let value = numberOf(cell, format.mark);
      if (pair !== undefined && column === target && value !== 'missing') {
        if (cell !== pair[0] && cell !== pair[1]) return 'no class';
        value = cell === pair[1] ? 1 : 0;
      }
      if (typeof value !== 'number') return value;
      if (!fits(value, coordinateBounds)) return 'too large';
      values[used * chosen.length + index] = value;
    }
    return undefined;
  }
}
