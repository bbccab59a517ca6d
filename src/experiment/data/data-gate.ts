/** The gate for data problems: sets must be known, points readable, model and loss such that they can be carried out. */
import { dataSetById } from '../../catalogue/datasets';
import { modelById } from '../../catalogue/models';
import { parseFormula } from '../../language/formula';
import type { Bounds } from '../bounds';
import { defaults } from '../defaults';
import type { DataChoice, DataProblem, Experiment, Presentation } from '../experiment';
import type { NoticeList } from '../notice-list';
import { admitNumber } from '../number-gate';
import { printableLines } from '../printable';
import { parametersOf } from '../problem';
import { brief, quote, suggestion } from '../quotation';
import type { SortedPieces } from '../raw-document';
import { faultOf, HIDDEN_CHARACTERS } from '../rule-gate';
import { batchBounds, featureBounds, mostFeatures, penaltyBounds } from './data-bounds';
import { dataSetOf } from './data-table';
import { admitLoss } from './loss-gate';
import { admitOwnData } from './own-data-gate';

const switchBounds: Bounds = { minimum: 0, maximum: 1, scale: 'switch' };

/** Keys with a meaning for one of the two only. */
const ofFits = ['model'];
const ofClassifiers = ['features', 'l2', 'plane'];

type Task = DataProblem['kind'];

/** Never throws. The data of the default set stand in for what cannot be used. */
export function admitDataProblem(pieces: SortedPieces, notices: NoticeList): DataProblem {
  const { values, settings } = pieces;
  const kind: Task = values.has('fit') ? 'fit' : 'classify';
  for (const key of kind === 'fit' ? ofClassifiers : ofFits)
    if (values.has(key) || pieces.lists.has(key)) {
      const what = kind === 'fit' ? 'where a line is fitted' : 'for a classifier';
      notices.add(key, `"${key}" has no meaning ${what}; it is left out.`);
    }
  const data = admitData(kind, pieces, notices);
  const number = (name: string, bounds: Bounds, fallback: number): number =>
    values.has(name)
      ? admitNumber({ name, value: values.get(name), bounds, separator: '=' }, fallback, notices)
      : fallback;
  const standardize = number('standardize', switchBounds, 0) === 1;
  const loss = admitLoss(kind, settings.get('loss'), notices);
  if (kind === 'fit') return { kind, data, model: admitModel(values, notices), loss, standardize };
  const most = mostFeatures(data);
  let features = number('features', featureBounds, most);
  if (features > most) {
    notices.add('features', 'These points have one feature; it is used.');
    features = most;
  }
  return {
    kind,
    data,
    features: features === 2 ? 2 : 1,
    standardize,
    l2: number('l2', penaltyBounds, defaults.l2),
  };
}

function admitData(kind: Task, pieces: SortedPieces, notices: NoticeList): DataChoice {
  const { values, lists } = pieces;
  const id = values.get(kind);
  const standard: DataChoice = { kind: 'set', id: defaults[kind] };
  const instead = `${quote(dataSetOf(standard).name)} is used instead.`;
  if (id === 'own') return admitOwnData(kind, pieces, instead, notices) ?? standard;
  for (const key of ['points', 'columns'])
    if (values.has(key) || lists.has(key))
      notices.add(key, `"${key}" goes with ${kind}=own only; it is left out.`);
  const set = typeof id === 'string' ? dataSetById.get(id) : undefined;
  if (set?.task === kind) return { kind: 'set', id: set.id };
  const known = [...dataSetById.values()].filter(({ task }) => task === kind);
  const reason =
    set === undefined
      ? `Unknown data set ${quote(id)}.${suggestion(id, [...known.map((one) => one.id), 'own'])}`
      : `The data set ${quote(id)} goes with ${set.task}=.`;
  notices.add(kind, `${reason} ${instead}`);
  return standard;
}

/** What is wrong with a typed model, ready to end a sentence; undefined where nothing is. */
export function modelFault(text: string): string | undefined {
  if (printableLines(text) !== text) return HIDDEN_CHARACTERS;
  try {
    parseFormula(text, ['w', 'b', 'x']);
    return undefined;
  } catch (error) {
    return faultOf(error);
  }
}

function admitModel(values: ReadonlyMap<string, unknown>, notices: NoticeList): string {
  if (!values.has('model')) return defaults.model;
  const model = values.get('model');
  const text = typeof model === 'string' ? model : '';
  if (modelById.has(text)) return text;
  const fault = modelFault(text);
  if (fault === undefined) return text;
  const help = suggestion(model, modelById.keys());
  notices.add(
    'model',
    `The model ${quote(model)} cannot be read: ${fault}${help} A line is fitted instead.`,
  );
  return defaults.model;
}

/** A batch of all rows is none. */
export function admitBatch(
  value: unknown,
  problem: DataProblem,
  notices: NoticeList,
): Pick<Experiment, 'batch'> {
  const bounds = batchBounds(problem);
  const batch = admitNumber({ name: 'batch', value, bounds, separator: '=' }, undefined, notices);
  return batch === undefined || batch === bounds.maximum ? {} : { batch };
}

/** The first two parameters, in their order, are shown anyway. */
export function admitPlane(
  names: readonly unknown[],
  problem: DataProblem,
  notices: NoticeList,
): Pick<Presentation, 'plane'> {
  const parameters = parametersOf(problem);
  if (parameters.length < 3) {
    // Of lines it has been said already.
    if (problem.kind === 'classify')
      notices.add('plane', '"plane" has no meaning for two parameters; it is left out.');
    return {};
  }
  const [across, up] = names;
  const known = (name: unknown): name is string => parameters.some((one) => one === name);
  if (names.length !== 2 || !known(across) || !known(up) || across === up) {
    const given = brief(names.map((name) => brief(name)).join(','));
    const instead = `${parameters[0]},${parameters[1]} is shown.`;
    notices.add('plane', `"plane=${given}" needs two of ${parameters.join(', ')}; ${instead}`);
    return {};
  }
  return across === parameters[0] && up === parameters[1] ? {} : { plane: [across, up] };
}
