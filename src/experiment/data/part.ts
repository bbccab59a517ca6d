/** The part of the program that data problems need, as it is put in. */
import '../../engine/over-data';
import type { DataPart } from '../data-part';
import { defaults } from '../defaults';
import type { DataProblem } from '../experiment';
import { readJson, writeJson } from '../json';
import { mostFeatures } from './data-bounds';
import { dataCaption } from './data-caption';
import { admitBatch, admitDataProblem, admitPlane } from './data-gate';
import { fitsInLink, writeDataProblem } from './data-link';
import { dataSourceOf } from './data-problem';
import { columnLabels, dataSetOf, labelText } from './data-table';

export const dataPart: DataPart = {
  sourceOf: dataSourceOf,
  nameOf: dataProblemName,
  ratesFor: chosenRates,
  caption: dataCaption,
  isSameSurface,
  admitProblem: admitDataProblem,
  admitBatch,
  admitPlane,
  write: writeDataProblem,
  fitsInLink,
  writeFile: writeJson,
  readFile: (text) => readJson(text).document,
};

/** The set's name; own data are called by their columns, where these have names. */
export function dataProblemName(problem: DataProblem): string {
  const set = dataSetOf(problem.data);
  if (set !== undefined) return set.name;
  const labels = columnLabels(problem);
  const named = problem.data.kind === 'own' && problem.data.names.length > 0;
  const [target] = labels.slice(-1);
  if (!named || target === undefined) return 'Own data';
  return `${labelText(target)} by ${labels.slice(0, -1).map(labelText).join(' and ')}`;
}

/** A set has rates for what is fitted to it at first: with another model or loss, or scaled, they mean something else. */
function chosenRates(problem: DataProblem): Readonly<Record<string, number>> {
  const { model, rates } = dataSetOf(problem.data) ?? {};
  const isUsual =
    problem.kind === 'fit'
      ? problem.model === model && problem.loss.id === defaults.loss
      : problem.features === mostFeatures(problem.data);
  return rates !== undefined && isUsual && !problem.standardize ? rates : {};
}

/**
 * Points that are moved, another loss and another penalty leave one where one looked; other data, another model and
 * other units do not.
 */
function isSameSurface(a: DataProblem, b: DataProblem): boolean {
  if (a.kind !== b.kind || a.standardize !== b.standardize) return false;
  if (a.kind === 'fit' && a.model !== (b as typeof a).model) return false;
  if (a.kind === 'classify' && a.features !== (b as typeof a).features) return false;
  if (a.data.kind === 'set' && b.data.kind === 'set') return a.data.id === b.data.id;
  // A set of which a point was moved is own data with the set's columns.
  const [labelsOfA, labelsOfB] = [columnLabels(a), columnLabels(b)];
  return labelsOfA.map(labelText).join() === labelsOfB.map(labelText).join();
}
