/** The rows of a data choice, in their own units, with what their columns are called. */
import type { DataSetDefinition } from '../../catalogue/data-set';
import { dataSetById } from '../../catalogue/datasets';
import { type Table, tableOf } from '../../engine/table';
import type { DataChoice, DataProblem } from '../experiment';

export interface ColumnLabel {
  readonly name: string;
  /** Absent: a number without unit, or none is known. */
  readonly unit?: string;
}

const tables = new Map<string, Table>();

/** The catalogue's set of a choice; undefined for own data. */
export function dataSetOf(data: Extract<DataChoice, { kind: 'set' }>): DataSetDefinition;
export function dataSetOf(data: DataChoice): DataSetDefinition | undefined;
export function dataSetOf(data: DataChoice): DataSetDefinition | undefined {
  if (data.kind === 'own') return undefined;
  const set = dataSetById.get(data.id);
  if (set === undefined) throw new Error(`Unknown data set "${data.id}".`);
  return set;
}

/** All columns, features first. */
export function tableOfData(data: DataChoice): Table {
  if (data.kind === 'own') return data.table;
  const known = tables.get(data.id);
  if (known !== undefined) return known;
  const { columns } = dataSetOf(data);
  const count = columns[0]?.values.length ?? 0;
  const values = new Float64Array(columns.length * count);
  for (const [place, column] of columns.entries())
    for (let row = 0; row < count; row++)
      values[row * columns.length + place] = column.values[row] ?? Number.NaN;
  const table = tableOf(columns.length, values);
  tables.set(data.id, table);
  return table;
}

/** Names of columns that have none. */
const plainNames = (columns: number, task: DataProblem['kind']): readonly string[] =>
  task === 'fit' ? ['x', 'y'] : columns === 2 ? ['x', 'class'] : ['x1', 'x2', 'class'];

/** What the columns are called, features first, as axes say it. */
export function columnLabels({ kind, data }: DataProblem): readonly ColumnLabel[] {
  const set = dataSetOf(data);
  if (set !== undefined)
    return set.columns.map(({ name, unit }) => ({ name, ...(unit && { unit }) }));
  const { columns } = tableOfData(data);
  const named = data.kind === 'own' ? data.names : [];
  return plainNames(columns, kind).map((plain, index) => labelOf(named[index] || plain));
}

/** `speed (mph)` and `speed [mph]` are a name and its unit. */
function labelOf(text: string): ColumnLabel {
  const [, name, round, square] = /^(.*\S)\s*(?:\(([^()]+)\)|\[([^[\]]+)\])$/.exec(text) ?? [];
  const unit = round ?? square;
  return name === undefined || unit === undefined ? { name: text } : { name, unit };
}

/** A label as one text: `speed (mph)`. */
export const labelText = ({ name, unit }: ColumnLabel): string =>
  unit === undefined ? name : `${name} (${unit})`;

/** What class 0 and class 1 are called. */
export const classNames = (data: DataChoice): readonly [string, string] =>
  dataSetOf(data)?.classes ?? ['class 0', 'class 1'];
