/** Some rows of a large table, for what needs not all of them. */
import type { DataSource } from './objective-source';
import { tableOf } from './table';

const MOST_ROWS = 512;

/** The same source with evenly spread rows of its table; itself where these are few. */
export function thinned(source: DataSource): DataSource {
  const { columns, count, values } = source.table;
  if (count <= MOST_ROWS) return source;
  const kept = Float64Array.from({ length: MOST_ROWS * columns }, (_, index) => {
    const row = Math.floor((Math.floor(index / columns) * count) / MOST_ROWS);
    return values[row * columns + (index % columns)] as number;
  });
  return { ...source, table: tableOf(columns, kept) };
}
