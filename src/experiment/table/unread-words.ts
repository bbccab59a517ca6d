/** Rows of a table that could not be used, in words: how many, why, and where the first of them stand. */
import type { UnreadRows } from './chosen-columns';

/** What is the matter with one row, and with several. */
const reasons: Readonly<Record<UnreadRows['reason'], readonly [one: string, more: string]>> = {
  missing: ['has no value', 'have no value'],
  text: ['holds something that is no number', 'hold something that is no number'],
  infinite: ['holds a number that is not finite', 'hold numbers that are not finite'],
  'too large': ['holds a number beyond 10¹²', 'hold numbers beyond 10¹²'],
  'too few columns': ['has too few columns', 'have too few columns'],
  'too many columns': ['has too many columns', 'have too many columns'],
  'no class': ['is of neither class', 'are of neither class'],
  'too many rows': ['comes after the first 100,000', 'come after the first 100,000'],
};

/** `3 rows have no value (lines 4, 7 and 9).` */
export function unreadSentence({ reason, count, lines }: UnreadRows): string {
  const [one, more] = reasons[reason];
  const rows = count === 1 ? `1 row ${one}` : `${count.toLocaleString('en-US')} rows ${more}`;
  return lines.length === 0 ? `${rows}.` : `${rows} (${placesOf(lines, count)}).`;
}

function placesOf(lines: readonly number[], count: number): string {
  if (count === 1) return `line ${lines[0]}`;
  const [last, ...others] = lines.toReversed();
  if (count > lines.length) return `lines ${lines.join(', ')} …`;
  return `lines ${others.reverse().join(', ')} and ${last}`;
}
