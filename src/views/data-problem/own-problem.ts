/** The problem that own data would make, before they are opened. */
import { defaults } from '../../experiment/defaults';
import type { DataProblem } from '../../experiment/experiment';
import type { ChosenColumns } from '../../experiment/table/chosen-columns';

export function problemOf(
  task: DataProblem['kind'],
  { table, names }: Pick<ChosenColumns, 'table' | 'names'>,
): DataProblem {
  const data = { kind: 'own', table, names } as const;
  return task === 'fit'
    ? {
        kind: 'fit',
        data,
        model: defaults.model,
        loss: { id: defaults.loss, settings: {} },
        standardize: false,
      }
    : {
        kind: 'classify',
        data,
        features: table.columns === 3 ? 2 : 1,
        standardize: false,
        l2: defaults.l2,
      };
}
