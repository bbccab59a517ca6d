/** Changes of a data problem: each gives the changed experiment, or the same object where nothing changes or the value cannot be. */
import { dataSetById } from '../../catalogue/datasets';
import { lossById } from '../../catalogue/losses';
import { modelById } from '../../catalogue/models';
import type { Table } from '../../engine/table';
import { fits } from '../bounds';
import { setProblem, snap } from '../changes';
import { defaults, defaultValues } from '../defaults';
import type {
  ClassifyProblem,
  DataChoice,
  DataProblem,
  Experiment,
  FitProblem,
} from '../experiment';
import { homeView, isDataProblem, proposedStart } from '../problem';
import { withSuggestionsFollowed } from '../suggest';
import { isInView } from '../view';
import { batchBounds, mostFeatures, penaltyBounds } from './data-bounds';
import { modelFault } from './data-gate';
import { readableNames } from './own-data-gate';
import { ownCoefficients, scaledCoefficients } from './own-units';

/** A data set of the catalogue, with the model it is for; what else was chosen for such problems stays. */
export function chooseDataSet(experiment: Experiment, id: string): Experiment {
  const set = dataSetById.get(id);
  if (set === undefined) return experiment;
  const data: DataChoice = { kind: 'set', id };
  return withData(experiment, set.task, data, set.model ?? defaults.model);
}

/**
 * Rows that somebody brings along, in their own units, for the model that was chosen or else a line.
 * @param table two columns to fit; for classes one or two features and the class, 0 or 1
 * @param names of its columns; none where they have none
 */
export function setOwnData(
  experiment: Experiment,
  task: DataProblem['kind'],
  table: Table,
  names: readonly string[] = [],
): Experiment {
  const wide = task === 'fit' ? table.columns === 2 : table.columns === 2 || table.columns === 3;
  if (!wide || table.count === 0) return experiment;
  const { problem } = experiment;
  const model = problem.kind === 'fit' && !isOfItsSet(problem) ? problem.model : defaults.model;
  const data: DataChoice = { kind: 'own', table, names: readableNames(names) };
  return withData(experiment, task, data, model);
}

/** Whether its model came with the data set, whose ceilings and units are in it: other data have no use for that. */
const isOfItsSet = ({ data, model }: FitProblem): boolean =>
  data.kind === 'set' && dataSetById.get(data.id)?.model === model;

function withData(
  experiment: Experiment,
  task: DataProblem['kind'],
  data: DataChoice,
  model: string,
): Experiment {
  // As many rows as a batch had may no longer be there.
  const { batch: _batch, ...kept } = experiment;
  const { problem } = kept;
  const standardize = isDataProblem(problem) && problem.standardize;
  if (task === 'fit') {
    const loss = problem.kind === 'fit' ? problem.loss : { id: defaults.loss, settings: {} };
    return withChoice(kept, { kind: 'fit', data, model, loss, standardize });
  }
  const most = mostFeatures(data);
  const features = problem.kind === 'classify' && problem.features === 1 ? 1 : most;
  const l2 = problem.kind === 'classify' ? problem.l2 : defaults.l2;
  return withChoice(kept, { kind: 'classify', data, features, standardize, l2 });
}

/** Equal rows are one problem, but a set is not a copy of it, and names of columns are shown. */
function withChoice(experiment: Experiment, problem: DataProblem): Experiment {
  const changed = setProblem(experiment, problem);
  const { problem: now } = changed;
  return now === problem || !isDataProblem(now) || isSameChoice(now.data, problem.data)
    ? changed
    : { ...changed, problem };
}

function isSameChoice(a: DataChoice, b: DataChoice): boolean {
  if (a.kind === 'set' || b.kind === 'set')
    return a.kind === 'set' && b.kind === 'set' && a.id === b.id;
  return a.table.id === b.table.id && a.names.join('\n') === b.names.join('\n');
}

/** A model's id, or a formula in w, b and x; unchanged where it cannot be read. */
export function setModel(experiment: Experiment, model: string): Experiment {
  if (!modelById.has(model) && modelFault(model) !== undefined) return experiment;
  return ofFit(experiment, (problem) =>
    setProblem(experiment, problem.model === model ? problem : { ...problem, model }),
  );
}

/** With its defaults; rates that were the suggested ones follow. */
export function setLoss(experiment: Experiment, id: string): Experiment {
  const loss = lossById.get(id);
  if (loss === undefined || id === 'bce') return experiment;
  return ofFit(experiment, (before) => {
    if (before.loss.id === id) return experiment;
    const problem = { ...before, loss: { id, settings: defaultValues(loss.settings, 0) } };
    const { runs, rules } = experiment;
    const follow = withSuggestionsFollowed(runs, rules, before, problem);
    return { ...experiment, problem, runs: follow };
  });
}

/** δ or β. */
export function setLossSetting(experiment: Experiment, name: string, value: number): Experiment {
  return ofFit(experiment, (problem) => {
    const { id, settings } = problem.loss;
    const known = lossById.get(id)?.settings.find((setting) => setting.name === name);
    if (known === undefined || !fits(value, known) || settings[name] === value) return experiment;
    const loss = { id, settings: { ...settings, [name]: value + 0 } };
    return { ...experiment, problem: { ...problem, loss } };
  });
}

/** The start stays the same line where that is in sight; rates that were the suggested ones follow. */
export function setStandardize(experiment: Experiment, standardize: boolean): Experiment {
  const { problem: before, start, runs, rules } = experiment;
  if (!isDataProblem(before) || before.standardize === standardize) return experiment;
  const problem: DataProblem = { ...before, standardize };
  const same = scaledCoefficients(problem, ownCoefficients(before, start) ?? [])?.map(snap);
  return {
    ...experiment,
    problem,
    start: same && isInView(homeView(problem), same) ? same : proposedStart(problem),
    runs: withSuggestionsFollowed(runs, rules, before, problem),
  };
}

export function setFeatures(experiment: Experiment, features: 1 | 2): Experiment {
  return ofClassifier(experiment, (problem) => {
    if (features > mostFeatures(problem.data) || problem.features === features) return experiment;
    const { batch } = experiment;
    const changed = setProblem(experiment, { ...problem, features });
    return batch === undefined ? changed : { ...changed, batch };
  });
}

export const setPenalty = (experiment: Experiment, l2: number): Experiment =>
  ofClassifier(experiment, (problem) =>
    problem.l2 === l2 || !fits(l2, penaltyBounds)
      ? experiment
      : { ...experiment, problem: { ...problem, l2: l2 + 0 } },
  );

/** Undefined, or as many as there are: all rows with every step. */
export function setBatch(experiment: Experiment, batch: number | undefined): Experiment {
  const { problem, batch: before, ...rest } = experiment;
  if (!isDataProblem(problem)) return experiment;
  const bounds = batchBounds(problem);
  if (batch !== undefined && !fits(batch, bounds)) return experiment;
  const wanted = batch === bounds.maximum ? undefined : batch;
  if (wanted === before) return experiment;
  return { ...rest, problem, ...(wanted !== undefined && { batch: wanted }) };
}

function ofFit(experiment: Experiment, change: (problem: FitProblem) => Experiment): Experiment {
  return experiment.problem.kind === 'fit' ? change(experiment.problem) : experiment;
}

function ofClassifier(
  experiment: Experiment,
  change: (problem: ClassifyProblem) => Experiment,
): Experiment {
  return experiment.problem.kind === 'classify' ? change(experiment.problem) : experiment;
}
