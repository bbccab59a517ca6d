/** Numbers as people and programs write them into tables. */

export type DecimalMark = '.' | ',';

const NUMBER = {
  '.': /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/,
  ',': /^[+-]?(?:\d+,?\d*|,\d+)(?:[eE][+-]?\d+)?$/,
} as const;

/** Thousands parted by the other mark, by an apostrophe or by a space. */
const GROUPED = {
  '.': /^[+-]?\d{1,3}(?:([,'’ \u00a0\u202f])\d{3})(?:\1\d{3})*(?:\.\d*)?$/,
  ',': /^[+-]?\d{1,3}(?:([.'’ \u00a0\u202f])\d{3})(?:\1\d{3})*(?:,\d*)?$/,
} as const;

/** How programs write that a value is missing. */
const MISSING = /^(?:|na|n\/a|#n\/a|nan|null|none|missing|\.|-|–|—|\?)$/i;

const INFINITE = /^[+-]?(?:inf|infinity|∞)$/i;

/** Why a cell gives no number. */
export type Unreadable = 'missing' | 'infinite' | 'text';

/** The number of a trimmed cell, or why there is none. */
export function numberOf(cell: string, mark: DecimalMark): number | Unreadable {
  // A true minus, as typeset tables have it.
  const text = cell.charCodeAt(0) === 0x2212 ? `-${cell.slice(1)}` : cell;
  const plain = NUMBER[mark].test(text);
  if (plain || GROUPED[mark].test(text)) {
    const digits = plain ? text : text.replace(mark === '.' ? /[,'’\s]/g : /[.'’\s]/g, '');
    const value = Number(mark === ',' ? digits.replace(',', '.') : digits) + 0;
    return Number.isFinite(value) ? value : 'infinite';
  }
  if (MISSING.test(text)) return 'missing';
  return INFINITE.test(text) ? 'infinite' : 'text';
}

/** Whether the cell can only be a number with that mark: `1,5` or `1.5`. */
export const showsMark = (cell: string, mark: DecimalMark): boolean =>
  cell.includes(mark) && NUMBER[mark].test(cell);
