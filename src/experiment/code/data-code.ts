/** A data problem as programs spell it: formulas as trees, the rows as columns of numbers. */
import { parseExpression } from '../../language/parse';
import type { Tree } from '../../language/tree';
import { dataSourceOf, lossOf } from '../data/data-problem';
import { isLinear } from '../data/own-units';
import type { DataProblem } from '../experiment';
import { withValues } from './with-values';

/** What is minimised. */
export type CodeObjective = { readonly kind: 'surface'; readonly loss: Tree } | DataCode;

export interface DataCode {
  readonly kind: 'data';
  /** In the parameters and the features. */
  readonly model: Tree;
  /** In `prediction` and `y`. */
  readonly loss: Tree;
  /** What features are called in the model: `x`, or `x1` and `x2`. */
  readonly features: readonly string[];
  /** Features first, then `y`; scaled where the problem is. */
  readonly columns: readonly Column[];
  readonly count: number;
  /** Rows of a mini-batch; undefined: all. */
  readonly batch: number | undefined;
  readonly l2: number;
  /** Parameters in the penalty. */
  readonly penalized: readonly string[];
  /** Whether the model is a weighted sum of the features and an intercept. */
  readonly linear: boolean;
  /** How Keras calls the loss; undefined where it has none like it. */
  readonly kerasLoss: string | undefined;
}

export interface Column {
  /** `xs`, `xs1`, `ys`. */
  readonly name: string;
  readonly values: readonly number[];
}

export function dataCode(problem: DataProblem, batch: number | undefined): DataCode {
  const { model, features, settings, l2, penalized, table } = dataSourceOf(problem);
  const { formula, libraries } = lossOf(problem);
  const names = [...features.map((feature) => feature.replace('x', 'xs')), 'ys'];
  const columns = names.map((name, place) => ({
    name,
    values: Array.from(
      { length: table.count },
      (_, row) => table.values[row * table.columns + place] ?? Number.NaN,
    ),
  }));
  return {
    kind: 'data',
    model: parseExpression(model),
    loss: withValues(parseExpression(formula), settings),
    features,
    columns,
    count: table.count,
    batch,
    l2,
    penalized,
    linear: isLinear(problem),
    kerasLoss: libraries.keras?.replace(/\{(\w+)\}/g, (_, name: string) => String(settings[name])),
  };
}

export const batchOf = (objective: CodeObjective): number | undefined =>
  objective.kind === 'data' ? objective.batch : undefined;

/** Characters of a line of numbers. */
const WIDTH = 84;

/** Numbers as lines of a literal list, each ending with a comma. */
export function numberLines(values: readonly string[]): string[] {
  const lines: string[] = [];
  let line = '';
  for (const value of values) {
    if (line !== '' && line.length + value.length + 2 > WIDTH) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? `${value},` : ` ${value},`;
  }
  return line === '' ? lines : [...lines, line];
}
