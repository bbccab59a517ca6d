/** What the data cannot decide, whatever is fitted to them: one sentence, where there is something to say. */

import { usedTable } from '../../experiment/data/data-problem';
import { classNames, columnLabels, labelText } from '../../experiment/data/data-table';
import type { DataProblem } from '../../experiment/experiment';
import { words } from './words';

/** Undefined for data that decide everything. */
export function dataRemark(problem: DataProblem): string | undefined {
  const { columns, count, values } = usedTable(problem);
  if (count === 1) return words.onePoint;
  const isConstant = (column: number): boolean => {
    for (let i = column; i < values.length; i += columns)
      if (values[i] !== values[column]) return false;
    return true;
  };
  const target = columns - 1;
  if (problem.kind === 'classify' && isConstant(target))
    return words.oneClass(classNames(problem.data)[values[target] === 1 ? 1 : 0]);
  const labels = columnLabels(problem);
  for (let feature = 0; feature < target; feature++) {
    if (!isConstant(feature)) continue;
    if (problem.kind === 'fit' && isConstant(target)) return words.samePoints;
    const label = labels[feature];
    return words.sameFeature(label === undefined ? '' : labelText(label));
  }
  return undefined;
}
