/** Tables that both ends of a port know, so that the values of one travel once and not with every job that reads it. */
import type { Table } from '../engine/table';
import type { Work } from '../engine/work';

/** While a point is dragged every frame brings another table; going back is to one of the last. */
const MOST_KEPT = 4;

/** Stand for the values of a table that the other end knows. */
const known = new Float64Array(0);

/** One for each end of a port: both forget by the same rule, which table after table decides, so they agree. */
export class KnownTables {
  readonly #tables = new Map<string, Table>();

  /** The work as it is sent. */
  pack(work: Work): Work {
    return exchange(work, (table) =>
      this.#keep(table) === undefined ? table : { ...table, values: known },
    );
  }

  /** The work that was sent. @throws Error where the two ends disagree */
  unpack(work: Work): Work {
    return exchange(work, (table) => {
      const kept = this.#keep(table) ?? table;
      if (kept.values.length !== table.columns * table.count)
        throw new Error('The data of this work have not come with it.');
      return kept;
    });
  }

  /** What was known by this id; the table is now the newest. */
  #keep(table: Table): Table | undefined {
    const before = this.#tables.get(table.id);
    this.#tables.delete(table.id);
    this.#tables.set(table.id, before ?? table);
    const [oldest] = this.#tables.keys();
    if (this.#tables.size > MOST_KEPT && oldest !== undefined) this.#tables.delete(oldest);
    return before;
  }
}

function exchange(work: Work, change: (table: Table) => Table): Work {
  if (work.source.kind !== 'data') return work;
  return { ...work, source: { ...work.source, table: change(work.source.table) } };
}
