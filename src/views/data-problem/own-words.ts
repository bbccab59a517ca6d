/** What the dialog for one's own data says, in one place. */
import type { UnreadRows } from '../../experiment/table/chosen-columns';
import type { ReadTable } from '../../experiment/table/read-table';
import { grouped } from './words';

const separators = {
  '\t': 'tabs',
  ';': 'semicolons',
  ',': 'commas',
  '|': 'bars',
  spaces: 'spaces',
} as const;

const reasons: Readonly<Record<UnreadRows['reason'], (count: number) => string>> = {
  missing: (count) => `${rows(count)} without a value in a chosen column`,
  text: (count) => `${rows(count)} with a word in place of a number`,
  infinite: (count) => `${rows(count)} with an infinite number`,
  'too large': (count) => `${rows(count)} with a number beyond 10¹²`,
  'too few columns': (count) => `${rows(count)} with too few columns`,
  'too many columns': (count) => `${rows(count)} with too many columns`,
  'no class': (count) => `${rows(count)} of a third class`,
  'too many rows': (count) => `${rows(count)} beyond the first 100,000`,
};

const rows = (count: number): string => `${grouped(count)} ${count === 1 ? 'row' : 'rows'}`;

export const ownWords = {
  title: 'Own data',
  paste: 'Table',
  placeholder: 'Paste a table here: cells of a spreadsheet, CSV or TSV',
  chooseFile: 'Choose a file…',
  file: 'Table file',
  hint: 'A file may also be dropped anywhere on the page. Your data stay on this device; only a link that you share holds them.',
  large: (length: number) => `A pasted text of ${grouped(length)} characters`,
  reading: 'Reading…',
  unreadable: 'This file cannot be read.',
  tooLarge: (bytes: number, most: number) =>
    `This file has ${Math.round(bytes / 1e6)} MB; at most ${most / 1e6} MB can be read. Take fewer rows or columns.`,
  /** How it was understood. */
  understood({ format, rows: found, columns }: ReadTable): string {
    const names = format.header ? 'names in the first row' : 'no row of names';
    const mark = format.mark === ',' ? ', decimal comma' : '';
    return `${rows(found.length)}, ${columns.length} ${columns.length === 1 ? 'column' : 'columns'} between ${separators[format.separator]}${mark}, ${names}.`;
  },
  tooFewColumns: {
    fit: 'To fit a line, two columns of numbers are needed; here is only one.',
    classify:
      'To part classes, a column with exactly two different values and one of numbers are needed.',
  },
  task: 'Use it for',
  tasks: { fit: 'a line fit', classify: 'a classifier' },
  x: 'x',
  y: 'y',
  feature: (index: number) => (index === 0 ? 'First feature' : 'Second feature'),
  none: 'none',
  target: 'Class',
  preview: 'The first rows',
  line: 'line',
  left: 'Left out',
  unread({ reason, count, lines }: UnreadRows): string {
    if (lines.length === 0) return reasons[reason](count);
    const more = count > lines.length ? ' …' : '';
    return `${reasons[reason](count)}: line${count === 1 ? '' : 's'} ${lines.join(', ')}${more}`;
  },
  use: (count: number) => `Use ${grouped(count)} ${count === 1 ? 'point' : 'points'}`,
  useNone: 'Use these data',
  opened: (count: number, left: number) =>
    `${grouped(count)} ${count === 1 ? 'point' : 'points'} opened${left === 0 ? '' : `, ${rows(left)} left out`}; Undo brings back what was here`,
} as const;
