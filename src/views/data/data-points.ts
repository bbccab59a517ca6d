/** The points of a data problem as pictures need them, in the data's own units. */
import type { Points } from '../../drawing/scatter';
import type { Table } from '../../engine/table';
import { usedTable } from '../../experiment/data/data-problem';
import { ownPredictions } from '../../experiment/data/own-units';
import type { DataProblem } from '../../experiment/experiment';

const known = new WeakMap<Table, Points>();

/** The same object for the same rows. */
export function pointsOf(problem: DataProblem): Points {
  const table = usedTable(problem);
  const before = known.get(table);
  const group = problem.kind === 'classify' ? table.columns - 1 : undefined;
  if (before !== undefined && before.group === group) return before;
  const { count, columns, values } = table;
  const points: Points = {
    count,
    columns,
    values,
    x: 0,
    y: 1,
    ...(group !== undefined && { group }),
  };
  known.set(table, points);
  return points;
}

/** One row, features first. */
export const rowOf = ({ columns, values }: Points, row: number): readonly number[] => [
  ...values.subarray(row * columns, (row + 1) * columns),
];

const columnsKept = new WeakMap<Points, readonly Float64Array[]>();

/** More lines from points than so many could not be told apart. */
const MOST_SAMPLED = 400;

const samples = new WeakMap<Points, Points>();

/** All of few points, every so many-th of many; the same object for the same points. */
export function sampleOf(points: Points): Points {
  const { count, columns, values } = points;
  const every = Math.ceil(count / MOST_SAMPLED);
  if (every <= 1) return points;
  const known = samples.get(points);
  if (known !== undefined) return known;
  const kept = Math.ceil(count / every);
  const chosen = new Float64Array(kept * columns);
  for (let i = 0; i < kept; i++)
    chosen.set(values.subarray(i * every * columns, (i * every + 1) * columns), i * columns);
  const sample: Points = { ...points, count: kept, values: chosen };
  samples.set(points, sample);
  return sample;
}

/** What a position of the parameters predicts for every one of some points, by row. */
export const predictionsOf = (
  problem: DataProblem,
  position: readonly number[],
  points: Points,
): Float64Array => ownPredictions(problem, position, featuresOf(points));

/** A column per feature. */
function featuresOf(points: Points): readonly Float64Array[] {
  const before = columnsKept.get(points);
  if (before !== undefined) return before;
  const { count, columns, values } = points;
  const made = Array.from({ length: columns - 1 }, (_, feature) =>
    Float64Array.from({ length: count }, (_row, row) => values[row * columns + feature] as number),
  );
  columnsKept.set(points, made);
  return made;
}
