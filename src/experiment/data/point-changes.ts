/** Changes of single points by hand: the data become the visitor's own, rates and start stay as they are. */
import { tableOf } from '../../engine/table';
import { coordinateBounds, fits } from '../bounds';
import { snap } from '../changes';
import type { DataProblem, Experiment } from '../experiment';
import { isDataProblem } from '../problem';
import { dataSetOf, labelText, tableOfData } from './data-table';
import { MOST_POINTS } from './points';

/**
 * A further point, the last of the table.
 * @param point a number per column that the problem uses, features first, in the data's own units
 */
export function addPoint(experiment: Experiment, point: readonly number[]): Experiment {
  return withRows(experiment, point, (problem) => {
    const { columns, count, values } = tableOfData(problem.data);
    if (count >= MOST_POINTS) return undefined;
    const next = new Float64Array(values.length + columns);
    next.set(values);
    next.set(rowFor(problem, point), values.length);
    return next;
  });
}

/** @param index of the row @param point as for `addPoint` */
export function movePoint(
  experiment: Experiment,
  index: number,
  point: readonly number[],
): Experiment {
  return withRows(experiment, point, (problem) => {
    const { columns, count, values } = tableOfData(problem.data);
    if (!isRow(index, count)) return undefined;
    const before = values.subarray(index * columns, (index + 1) * columns);
    const row = rowFor(problem, point, before);
    if (row.every((value, column) => value === before[column])) return undefined;
    const next = values.slice();
    next.set(row, index * columns);
    return next;
  });
}

/** The last point stays: a loss is a mean over at least one. */
export function removePoint(experiment: Experiment, index: number): Experiment {
  return withRows(experiment, [], ({ data }) => {
    const { columns, count, values } = tableOfData(data);
    if (count < 2 || !isRow(index, count)) return undefined;
    const next = new Float64Array(values.length - columns);
    next.set(values.subarray(0, index * columns));
    next.set(values.subarray((index + 1) * columns), index * columns);
    return next;
  });
}

/** All columns of a row; a second feature that the problem does not use stays, or is the mean of the others. */
function rowFor(
  { kind, data }: DataProblem,
  point: readonly number[],
  before?: Float64Array,
): readonly number[] {
  const { columns, count, values } = tableOfData(data);
  // A class is 0 or 1, never a number near it.
  const last = point.at(-1) ?? Number.NaN;
  const target = kind === 'classify' ? Number(last > 0.5) : snap(last);
  const features = point.slice(0, -1).map(snap);
  if (features.length + 1 === columns) return [...features, target];
  let sum = 0;
  for (let row = 0; row < count; row++) sum += values[row * columns + 1] ?? 0;
  return [...features, before?.[1] ?? snap(sum / count), target];
}

/** @param change the new values; undefined where nothing changes */
function withRows(
  experiment: Experiment,
  point: readonly number[],
  change: (problem: DataProblem) => Float64Array | undefined,
): Experiment {
  const { problem, batch, ...rest } = experiment;
  if (!isDataProblem(problem) || !point.every((value) => fits(value, coordinateBounds)))
    return experiment;
  const wanted = problem.kind === 'fit' ? 2 : problem.features + 1;
  if (point.length !== 0 && point.length !== wanted) return experiment;
  const values = change(problem);
  if (values === undefined) return experiment;
  const { data } = problem;
  const table = tableOf(tableOfData(data).columns, values);
  const names = data.kind === 'own' ? data.names : namesOfSet(problem);
  const changed: DataProblem = { ...problem, data: { kind: 'own', table, names } };
  const kept = batch !== undefined && batch < table.count ? { batch } : {};
  return { ...rest, problem: changed, ...kept };
}

/** Those that say more than that they are x and y. */
function namesOfSet({ data }: DataProblem): readonly string[] {
  const labels = dataSetOf(data)?.columns.map(labelText) ?? [];
  return labels.some((label) => !/^(?:x\d?|y|class)$/.test(label)) ? labels : [];
}

const isRow = (index: number, count: number): boolean =>
  Number.isInteger(index) && index >= 0 && index < count;
