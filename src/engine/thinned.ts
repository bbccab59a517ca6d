/** Some rows of a large table, for what needs not all of them. */
import type { DataSource } from './objective-source';
import { tableOf } from './table';

const USUALLY = 512;

/**
 * The same source with evenly spread rows of its table; itself where these are few.
 * @param most rows
 */
export function thinned(source: DataSource, most = USUALLY): DataSource {
  const { columns, count, values } = source.table;
  if (count <= most) return source;
  const kept = Float64Array.from({ length: most * columns }, (_, index) => {
    const row = Math.floor((Math.floor(index / columns) * count) / most);
    return values[row * columns + (index % columns)] as number;
  });
  return { ...source, table: tableOf(columns, kept) };
}
