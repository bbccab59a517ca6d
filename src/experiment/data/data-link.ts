/** The pieces of a share link that name a data problem. */
import { lossById } from '../../catalogue/losses';
import { defaults, defaultValues } from '../defaults';
import type { DataProblem } from '../experiment';
import { encode, encodeItem, unless } from '../link-text';
import { tableOfData } from './data-table';
import { pointsForLink } from './points';

/** In the order of the grammar. Own data that are too many for a link are left out; reading it says so. */
export function writeDataProblem(problem: DataProblem): readonly string[] {
  const { kind, data } = problem;
  const pieces = [`${kind}=${data.kind === 'own' ? 'own' : encode(data.id)}`];
  if (data.kind === 'own') {
    const points = pointsForLink(data.table);
    if (points !== undefined) {
      pieces.push(`points=${points}`);
      if (data.names.length > 0) pieces.push(`columns=${data.names.map(encodeItem).join(',')}`);
    }
  }
  if (kind === 'fit') {
    const { model, loss } = problem;
    const known = defaultValues(lossById.get(loss.id)?.settings ?? [], 0);
    const settings = Object.entries(loss.settings).flatMap(([name, value]) =>
      unless(known[name], value, `${encodeItem(name)}:`),
    );
    pieces.push(...(model === defaults.model ? [] : [`model=${encode(model)}`]));
    if (loss.id !== defaults.loss || settings.length > 0)
      pieces.push(`loss=${[encodeItem(loss.id), ...settings].join(',')}`);
  } else pieces.push(...unless(tableOfData(data).columns - 1, problem.features, 'features='));
  if (problem.standardize) pieces.push('standardize=1');
  if (kind === 'classify') pieces.push(...unless(defaults.l2, problem.l2, 'l2='));
  return pieces;
}

/** Whether a link can hold the problem with its data. */
export const fitsInLink = ({ data }: DataProblem): boolean =>
  data.kind === 'set' || pointsForLink(data.table) !== undefined;
