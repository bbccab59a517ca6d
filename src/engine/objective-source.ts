/** What an objective is built from, as plain values: the text of a surface, or a model with its loss and its data. */
import type { Table } from './table';

export type ObjectiveSource = FormulaSource | DataSource;

export interface FormulaSource {
  readonly kind: 'formula';
  /** The loss in x and y. */
  readonly formula: string;
}

/** The mean over rows of a loss per example, and ½·l2·‖what is penalized‖². */
export interface DataSource {
  readonly kind: 'data';
  /** The prediction, in the parameters and the features. */
  readonly model: string;
  /** Per example, in `prediction`, `y` and its settings. */
  readonly loss: string;
  /** Of the loss, by name: Huber's δ. */
  readonly settings: Readonly<Record<string, number>>;
  /** What is fitted, in the order of coordinates. */
  readonly parameters: readonly string[];
  /** The columns of the table but for the last, which is `y`. */
  readonly features: readonly string[];
  /** Parameters in the penalty; empty where `l2` is 0. */
  readonly penalized: readonly string[];
  readonly l2: number;
  readonly table: Table;
}

export const formulaSource = (formula: string): FormulaSource => ({ kind: 'formula', formula });

/** A source never changes, and is asked for its key with every frame. */
const known = new WeakMap<DataSource, string>();

/** Equal for sources of the same objective, and for no others. */
export function sourceKey(source: ObjectiveSource): string {
  if (source.kind === 'formula') return source.formula;
  const key = known.get(source) ?? contentKey(source);
  known.set(source, key);
  return key;
}

/** A value as text that is equal for equal values: of a table, its id stands for the rest. */
export const contentKey = (value: object): string =>
  JSON.stringify(value, (name, part: unknown) =>
    // A hyperparameter may have that name as well, and is a number.
    name === 'table' && typeof part === 'object' ? (part as Table).id : part,
  );
