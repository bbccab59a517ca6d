/** A data problem as the engine needs it: model and loss as formulas, the rows scaled where somebody wants them so. */

import type { LossDefinition } from '../../catalogue/loss';
import { lossById } from '../../catalogue/losses';
import { bce } from '../../catalogue/losses/bce';
import { defineCurve, type ModelDefinition } from '../../catalogue/model';
import { modelById } from '../../catalogue/models';
import { line } from '../../catalogue/models/line';
import { plane } from '../../catalogue/models/plane';
import type { DataSource } from '../../engine/objective-source';
import { type Table, tableOf } from '../../engine/table';
import type { DataProblem } from '../experiment';
import { tableOfData } from './data-table';
import { type Scaler, scaledTable, scalerFor } from './scaler';

/** What is fitted: a model of the catalogue, or one that was typed. */
export function modelOf(problem: DataProblem): ModelDefinition {
  if (problem.kind === 'classify') return problem.features === 2 ? plane : line;
  const known = modelById.get(problem.model);
  if (known !== undefined) return known;
  return defineCurve({ id: '', name: 'A typed model', formula: problem.model, about: '' });
}

/** The loss of one example. */
export function lossOf(problem: DataProblem): LossDefinition {
  if (problem.kind === 'classify') return bce;
  const loss = lossById.get(problem.loss.id);
  if (loss === undefined) throw new Error(`Unknown loss "${problem.loss.id}".`);
  return loss;
}

/** The columns that the problem uses, in their own units. */
export function usedTable(problem: DataProblem): Table {
  const table = tableOfData(problem.data);
  return problem.kind === 'classify' && problem.features === 1 && table.columns === 3
    ? withoutSecond(table)
    : table;
}

/** Undefined where the data stay as they are. */
export function scalerOf(problem: DataProblem): Scaler | undefined {
  return problem.standardize ? prepared(problem).scaler : undefined;
}

const sources = new WeakMap<DataProblem, DataSource>();

/** The same object for the same problem. */
export function dataSourceOf(problem: DataProblem): DataSource {
  const known = sources.get(problem);
  if (known !== undefined) return known;
  const { formula, parameters, features } = modelOf(problem);
  const l2 = problem.kind === 'classify' ? problem.l2 : 0;
  const source: DataSource = {
    kind: 'data',
    model: formula,
    loss: lossOf(problem).formula,
    settings: problem.kind === 'fit' ? problem.loss.settings : {},
    parameters,
    features,
    // The intercept is free.
    penalized: l2 > 0 ? parameters.filter((name) => name !== 'b') : [],
    l2,
    table: problem.standardize ? prepared(problem).scaled : usedTable(problem),
  };
  sources.set(problem, source);
  return source;
}

interface Prepared {
  readonly scaler: Scaler;
  readonly scaled: Table;
}

/** By the columns used: a new loss or penalty leaves the rows as they are. Of lines y is scaled as well. */
const scaledFits = new WeakMap<Table, Prepared>();
const scaledFeatures = new WeakMap<Table, Prepared>();

function prepared(problem: DataProblem): Prepared {
  const table = usedTable(problem);
  const kept = problem.kind === 'fit' ? scaledFits : scaledFeatures;
  const known = kept.get(table);
  if (known !== undefined) return known;
  const scaler = scalerFor(table, problem.kind === 'fit' ? table.columns : table.columns - 1);
  const made = { scaler, scaled: scaledTable(table, scaler) };
  kept.set(table, made);
  return made;
}

const firstFeatures = new WeakMap<Table, Table>();

/** Of three columns the first and the last. */
function withoutSecond(table: Table): Table {
  const known = firstFeatures.get(table);
  if (known !== undefined) return known;
  const values = new Float64Array(2 * table.count);
  for (let row = 0; row < table.count; row++) {
    values[2 * row] = table.values[3 * row] as number;
    values[2 * row + 1] = table.values[3 * row + 2] as number;
  }
  const made = tableOf(2, values);
  firstFeatures.set(table, made);
  return made;
}
