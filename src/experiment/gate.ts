/** The one gate: whatever comes from outside, by link, file or storage, leaves it as a valid document with notices. */
import { surfaceById } from '../catalogue/surfaces';
import { parseFormula } from '../language/formula';
import { coordinateBounds, fits, noiseBounds, seedBounds, stepsBounds } from './bounds';
import { dataPart, hasDataPart } from './data-part';
import { defaults, firstDocument } from './defaults';
import type { Experiment, FallLineDocument, Problem } from './experiment';
import { dataKeys, LINK_VERSION, linkKeys, repeatable } from './link';
import type { Notice } from './notice';
import { NoticeList } from './notice-list';
import { admitNumber, readNumber } from './number-gate';
import { admitPresentation } from './presentation-gate';
import { printableLines } from './printable';
import { firstStart, isDataProblem, parametersOf, problemName } from './problem';
import { brief, quote, suggestion } from './quotation';
import type { RawPiece, RawSetting, SortedPieces } from './raw-document';
import { admitRules, faultOf, HIDDEN_CHARACTERS } from './rule-gate';
import { admitRuns } from './run-gate';

export interface Reading {
  readonly document: FallLineDocument;
  /** One for every piece that could not be used. */
  readonly notices: readonly Notice[];
}

/** Never throws. Where nothing at all can be read, the document is that of a first visit. */
export function admit(pieces: readonly RawPiece[]): Reading {
  const notices = new NoticeList();
  const sorted = sort(pieces, notices);
  const { values, lists, settings, runs, rules } = sorted;
  checkVersion(values, notices);
  const said = values.size + lists.size + settings.size + runs.length + rules.length;
  if (said === (values.has('v') ? 1 : 0))
    return { document: firstDocument(), notices: notices.list() };
  const experiment = admitExperiment(sorted, notices);
  const presentation = admitPresentation(sorted, experiment, notices);
  return { document: { experiment, presentation }, notices: notices.list() };
}

/** Keys that name what is minimised; a document has one of them. */
const problemKeys: ReadonlySet<string> = new Set(['surface', 'f', 'fit', 'classify']);

function sort(pieces: readonly RawPiece[], notices: NoticeList): SortedPieces {
  const values = new Map<string, unknown>();
  const lists = new Map<string, readonly unknown[]>();
  const settings = new Map<string, readonly RawSetting[]>();
  const runs: SortedPieces['runs'][number][] = [];
  const rules: SortedPieces['rules'][number][] = [];
  let problem: string | undefined;
  for (const piece of pieces) {
    if (piece.kind === 'unreadable') notices.add(piece.about, piece.sentence);
    else if (piece.kind === 'run') runs.push(piece);
    else if (piece.kind === 'rule') rules.push(piece);
    else {
      const { key } = piece;
      const known = values.has(key) || lists.has(key) || settings.has(key);
      const refusal = refusalOf(key, known, problem);
      if (refusal !== undefined) notices.add(key, refusal);
      else if (piece.kind === 'list') lists.set(key, piece.values);
      else if (piece.kind === 'settings') settings.set(key, piece.settings);
      else values.set(key, piece.value);
      if (problemKeys.has(key)) problem ??= key;
    }
  }
  return { values, lists, settings, runs, rules };
}

/** Why a key cannot stand where it stands; undefined where it can. */
function refusalOf(key: string, twice: boolean, problem: string | undefined): string | undefined {
  const form = linkKeys.get(key);
  if (form === undefined || repeatable.has(key))
    return `Unknown key ${quote(key)}.${suggestion(key, linkKeys.keys())} It is left out.`;
  if (form === 'later') return `"${key}" is not supported yet; it is left out.`;
  if (twice) return `"${key}" is given twice; the first counts.`;
  if (problemKeys.has(key) && problem !== undefined)
    return `"${key}" names a second problem; the first counts.`;
  return undefined;
}

function checkVersion(values: ReadonlyMap<string, unknown>, notices: NoticeList): void {
  if (!values.has('v')) return;
  const version = readNumber(values.get('v'));
  if (version === LINK_VERSION) return;
  notices.add(
    'v',
    version > LINK_VERSION
      ? `This was made by a newer Fall Line (version ${brief(values.get('v'))}); what this one understands is shown.`
      : `${quote(values.get('v'))} is no version; it is read as version ${LINK_VERSION}.`,
  );
}

function admitExperiment(sorted: SortedPieces, notices: NoticeList): Experiment {
  const { values, lists } = sorted;
  const problem = admitProblem(sorted, notices);
  const start = admitStart(lists.get('start'), problem, notices);
  const steps = admitValue('steps', stepsBounds, defaults.steps);
  const noise = admitValue('noise', noiseBounds, defaults.noise);
  const seed = admitValue('seed', seedBounds, defaults.seed);
  const rules = admitRules(sorted.rules, notices);
  const runs = admitRuns(sorted.runs, { problem, rules, steps, notices });
  const batch =
    isDataProblem(problem) && values.has('batch')
      ? dataPart().admitBatch(values.get('batch'), problem, notices)
      : {};
  return { problem, start, steps, ...batch, seed, noise, runs, rules };

  function admitValue(name: string, bounds: typeof stepsBounds, fallback: number): number {
    if (!values.has(name)) return fallback;
    return admitNumber(
      { name, value: values.get(name), bounds, separator: '=' },
      fallback,
      notices,
    );
  }
}

function admitProblem(sorted: SortedPieces, notices: NoticeList): Problem {
  const { values } = sorted;
  const standard: Problem = { kind: 'surface', id: defaults.surface };
  const instead = `${problemName(standard)} is shown instead.`;
  const data = ['fit', 'classify'].find((key) => values.has(key));
  if (data !== undefined && hasDataPart()) return dataPart().admitProblem(sorted, notices);
  if (data !== undefined)
    notices.add(data, `What "${data}" needs could not be fetched. ${instead}`);
  else
    for (const key of dataKeys)
      if (values.has(key) || sorted.lists.has(key) || sorted.settings.has(key))
        notices.add(key, `"${key}" has no meaning without data; it is left out.`);
  if (values.has('f')) {
    const text = values.get('f');
    const fault = typeof text === 'string' ? faultIn(text) : 'it is no text.';
    if (typeof text === 'string' && fault === undefined) return { kind: 'formula', text };
    notices.add('f', `The formula ${quote(text)} cannot be read: ${fault} ${instead}`);
  } else if (values.has('surface')) {
    const id = values.get('surface');
    if (typeof id === 'string' && surfaceById.has(id)) return { kind: 'surface', id };
    const help = suggestion(id, surfaceById.keys());
    notices.add('surface', `Unknown surface ${quote(id)}.${help} ${instead}`);
  }
  return standard;
}

/** What is wrong with a typed surface; undefined where nothing is. */
function faultIn(text: string): string | undefined {
  if (printableLines(text) !== text) return HIDDEN_CHARACTERS;
  try {
    parseFormula(text, parametersOf({ kind: 'formula', text }));
    return undefined;
  } catch (error) {
    return faultOf(error);
  }
}

function admitStart(
  values: readonly unknown[] | undefined,
  problem: Problem,
  notices: NoticeList,
): readonly number[] {
  const fallback = firstStart(problem);
  if (values === undefined) return fallback;
  const numbers = values.map(readNumber);
  const parameters = parametersOf(problem);
  const instead = `using ${fallback.join(',')}.`;
  if (numbers.length !== parameters.length) {
    const wanted = `${parameters.length} numbers (${parameters.join(',')})`;
    notices.add('start', `"start" needs ${wanted}, not ${numbers.length}; ${instead}`);
    return fallback;
  }
  const wrong = numbers.findIndex((number) => !fits(number, coordinateBounds));
  if (wrong < 0) return numbers;
  const reason = Number.isNaN(numbers[wrong]) ? 'is not a number' : 'is too far away';
  notices.add('start', `${quote(values[wrong])} in "start" ${reason}; ${instead}`);
  return fallback;
}
