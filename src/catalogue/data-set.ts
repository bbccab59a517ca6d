/** What a data set of the catalogue says of itself. */

export interface DataColumn {
  /** As its axis is labelled. */
  readonly name: string;
  /** Absent: a number without unit. */
  readonly unit?: string;
  readonly values: readonly number[];
}

export interface DataSetDefinition {
  /** Stands in links; never changes. */
  readonly id: string;
  readonly name: string;
  /** What it is for: a curve through points, or a boundary between two classes. */
  readonly task: 'fit' | 'classify';
  /** Where it stands in menus. */
  readonly group: 'Synthetic' | 'Anscombe’s quartet' | 'Measured';
  /** What it shows, in one sentence. */
  readonly about: string;
  /** Where the numbers come from. */
  readonly source: string;
  /** Features first, what is predicted last; of two classes the last is 0 or 1. All are equally long. */
  readonly columns: readonly DataColumn[];
  /** Names of class 0 and class 1. */
  readonly classes?: readonly [string, string];
  /** What is fitted at first: a model's id, or a formula in w, b and x. Absent: two classes. */
  readonly model?: string;
  /**
   * Learning rates by optimizer that show something on what is fitted at first, by its usual loss and in its own units;
   * those of others are proposed from the data.
   */
  readonly rates?: Readonly<Record<string, number>>;
}

export const defineDataSet = (definition: DataSetDefinition): DataSetDefinition => definition;
