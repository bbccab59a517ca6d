/** Rows of data, held against what an objective reads of each. */
import type { Rows } from './program';
import type { Wiring } from './wiring';

/** How many rows there are; checks that they fit the objective. */
export function countRows(rows: Rows | undefined, { rowWidth }: Wiring): number {
  if (rows === undefined) throw new Error('The bench has no rows of data.');
  const count = rows.values.length / rowWidth;
  if (!Number.isInteger(count) || count === 0)
    throw new RangeError(`The data are no rows of ${rowWidth} numbers each.`);
  return count;
}
