import { expect, it } from 'vitest';
import { unreadSentence } from '../../../src/experiment/table/unread-words';

it.each([
  [{ reason: 'missing', count: 1, lines: [4] }, '1 row has no value (line 4).'],
  [
    { reason: 'text', count: 2, lines: [4, 7] },
    '2 rows hold something that is no number (lines 4 and 7).',
  ],
  [
    { reason: 'too few columns', count: 3, lines: [4, 7, 9] },
    '3 rows have too few columns (lines 4, 7 and 9).',
  ],
  [
    { reason: 'infinite', count: 1200, lines: [1, 2, 3, 4, 5] },
    '1,200 rows hold numbers that are not finite (lines 1, 2, 3, 4, 5 …).',
  ],
  [{ reason: 'too many rows', count: 3, lines: [] }, '3 rows come after the first 100,000.'],
] as const)('says %j', (unread, sentence) => {
  expect(unreadSentence(unread)).toBe(sentence);
});
