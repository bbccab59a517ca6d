/** What has to be said of data before anybody wonders: no slope to be found, nothing to part, values out of a model's reach. */
import { predictionsAt } from '../../engine/predictions';
import type { DataProblem } from '../experiment';
import { dataSourceOf, usedTable } from './data-problem';
import { classNames, columnLabels } from './data-table';

/** One sentence each; none where nothing is unusual. */
export function dataRemarks(problem: DataProblem): readonly string[] {
  const { columns, count, values } = usedTable(problem);
  if (count === 1) return [onePoint(problem)];
  const level = Array.from({ length: columns }, (_, column) => {
    const first = values[column];
    for (let i = column; i < values.length; i += columns) if (values[i] !== first) return false;
    return true;
  });
  if (problem.kind === 'fit' && level.every(Boolean))
    return ['All points are equal: many lines pass through them.'];
  const labels = columnLabels(problem);
  const remarks = level.slice(0, -1).flatMap((isLevel, column) => {
    const name = labels[column]?.name ?? '';
    return isLevel ? [`All values of ${name} are equal: no ${slope(problem)} can be found.`] : [];
  });
  if (level.at(-1) === true) remarks.push(onTarget(problem));
  else if (problem.kind === 'fit' && count === 2 && problem.model === 'line' && !level[0])
    remarks.push('Two points: the line through both has no loss at all.');
  const undefinedAt = outOfReach(problem);
  if (undefinedAt > 0)
    remarks.push(
      `The model is undefined at ${undefinedAt} of ${count} points, so the loss is undefined too.`,
    );
  return remarks;
}

const slope = ({ kind }: DataProblem): string => (kind === 'fit' ? 'slope' : 'weight');

const onePoint = ({ kind }: DataProblem): string =>
  kind === 'fit'
    ? 'A single point: many lines pass through it.'
    : 'A single point: there is nothing to part it from.';

function onTarget(problem: DataProblem): string {
  if (problem.kind === 'fit')
    return `All values of ${columnLabels(problem).at(-1)?.name} are equal: a level line has no loss at all.`;
  const { values } = usedTable(problem);
  const name = classNames(problem.data)[values.at(-1) === 1 ? 1 : 0];
  return `All points are of ${name.startsWith('class') ? name : `class ${name}`}: there is nothing to part.`;
}

/** Rows at which the model gives no number, whatever the parameters: a power of a negative x. */
function outOfReach(problem: DataProblem): number {
  if (problem.kind === 'classify' || problem.model === 'line') return 0;
  const source = dataSourceOf(problem);
  const [a, b] = [
    [0.5, 0.7],
    [-0.3, 1.3],
  ].map((position) => predictionsAt(source, position));
  let rows = 0;
  for (const [row, value] of (a ?? new Float64Array()).entries())
    if (Number.isNaN(value) && Number.isNaN(b?.[row])) rows++;
  return rows;
}
