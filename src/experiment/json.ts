/** The experiment as JSON, for a file: written whole, read through the same gate as links. */

import type { Table } from '../engine/table';
import { writePoints } from './data/points';
import type { FallLineDocument } from './experiment';
import { admit, type Reading } from './gate';
import { keptStep } from './kept-step';
import { LINK_VERSION, linkKeys, SCHEDULE_PREFIX } from './link';
import type { Notice } from './notice';
import { brief, quote } from './quotation';
import type { RawPiece, RawSetting } from './raw-document';

/** A file that holds no experiment: nothing is opened. */
export interface Refusal {
  readonly document: undefined;
  readonly notices: readonly Notice[];
}

export const TOO_LARGE = 'This file is too large to be an experiment.';

/** Characters of a file; an experiment has a few thousand, one with 100,000 rows of data some millions. */
const LONGEST_FILE = 8_000_000;

/** All choices, defaults included, so that the file means the same for ever. */
export function writeJson(written: FallLineDocument): string {
  const { experiment } = written;
  const { at: _at, ...presentation } = written.presentation;
  const at = keptStep(written);
  const runs = experiment.runs.map(({ key: _key, ...run }) => run);
  const document = {
    version: LINK_VERSION,
    experiment: { ...experiment, runs },
    presentation: at === undefined ? presentation : { ...presentation, at },
  };
  return `${JSON.stringify(document, tablesAsPoints, 2)}\n`;
}

/** A line of numbers rather than a line per number. A typed rule may call a hyperparameter so, too. */
const tablesAsPoints = (name: string, part: unknown): unknown =>
  name === 'table' && isRecord(part) ? writePoints(part as unknown as Table) : part;

/** The document of a file, or a notice that says why the file is none. Never throws. */
export function readJson(text: string): Reading | Refusal {
  if (text.length > LONGEST_FILE) return refuse(TOO_LARGE);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return refuse('This file is not JSON, so it is no experiment of Fall Line.');
  }
  if (!isRecord(parsed) || !isRecord(parsed.experiment))
    return refuse('This file is JSON, but no experiment of Fall Line.');
  return admit([
    ...piecesOf(parsed, {
      version: (version) => [value('v', version)],
      experiment: (experiment) => piecesOf(experiment, experimentMembers),
      presentation: (presentation) => piecesOf(presentation, presentationMembers),
    }),
  ]);
}

/** What each member of an object is made into. */
type Members = Readonly<Record<string, (member: unknown) => readonly RawPiece[]>>;

const experimentMembers: Members = {
  problem: problemPieces,
  start: (start) => [list('start', start)],
  steps: (steps) => [value('steps', steps)],
  batch: (batch) => [value('batch', batch)],
  seed: (seed) => [value('seed', seed)],
  noise: (noise) => [value('noise', noise)],
  runs: (runs) => each('runs', runs, runPieces),
  rules: (rules) => each('rules', rules, rulePieces),
};

const presentationMembers: Members = {
  view: (view) => {
    if (!isRecord(view)) return [list('view', view)];
    const { x, y } = view;
    return [list('view', Array.isArray(x) && Array.isArray(y) ? [...x, ...y] : undefined)];
  },
  plane: (plane) => [list('plane', plane)],
  at: (at) => [value('at', at)],
  mode: (mode) => [value('mode', mode)],
  show: (show) => [list('show', show)],
  charts: (charts) => [chartsPiece(charts)],
};

/** @param sentence why the file is none */
export function refuse(sentence: string): Refusal {
  return { document: undefined, notices: [{ about: 'file', sentence }] };
}

const isRecord = (thing: unknown): thing is Readonly<Record<string, unknown>> =>
  typeof thing === 'object' && thing !== null && !Array.isArray(thing);

const value = (key: string, thing: unknown): RawPiece => ({ kind: 'value', key, value: thing });

const list = (key: string, things: unknown): RawPiece =>
  Array.isArray(things) ? { kind: 'list', key, values: things } : unreadable(key, 'is no list');

const unreadable = (about: string, reason: string): RawPiece => ({
  kind: 'unreadable',
  about,
  sentence: `${quote(about)} ${reason}; it is left out.`,
});

function piecesOf(thing: unknown, members: Members): readonly RawPiece[] {
  if (!isRecord(thing)) return [unreadable('presentation', 'is no object')];
  return Object.entries(thing).flatMap(([name, member]) => {
    const make = Object.hasOwn(members, name) ? members[name] : undefined;
    return make === undefined ? [unreadable(name, 'has no meaning here')] : make(member);
  });
}

function each(
  name: string,
  things: unknown,
  make: (thing: Readonly<Record<string, unknown>>) => readonly RawPiece[],
): readonly RawPiece[] {
  if (!Array.isArray(things)) return [unreadable(name, 'is no list')];
  return things.flatMap((thing: unknown) =>
    isRecord(thing) ? make(thing) : [unreadable(name, 'holds something that is no object')],
  );
}

function problemPieces(problem: unknown): readonly RawPiece[] {
  if (!isRecord(problem)) return [unreadable('problem', 'is no object')];
  const { kind, id, text, ...rest } = problem;
  if (kind === 'surface') return [value('surface', id)];
  if (kind === 'formula') return [value('f', text)];
  if (kind === 'fit' || kind === 'classify')
    return [...dataPieces(kind, rest.data), ...piecesOf({ ...rest, data: [] }, dataMembers)];
  return typeof kind === 'string' && linkKeys.get(kind) === 'later'
    ? [value(kind, undefined)]
    : [unreadable('problem', 'is of an unknown kind')];
}

function dataPieces(kind: string, data: unknown): readonly RawPiece[] {
  if (!isRecord(data)) return [value(kind, undefined)];
  if (data.kind !== 'own') return [value(kind, data.id)];
  const { table, names } = data;
  const columns = Array.isArray(names) && names.length === 0 ? [] : [list('columns', names)];
  return [value(kind, 'own'), value('points', table), ...columns];
}

const dataMembers: Members = {
  data: () => [],
  model: (model) => [value('model', model)],
  loss: (loss) => {
    const { id, settings } = isRecord(loss) ? loss : { id: loss, settings: {} };
    const name = typeof id === 'string' ? id : brief(id);
    const all = Object.entries(isRecord(settings) ? settings : {});
    const given = all.map(([setting, one]): RawSetting => ({ name: setting, value: one }));
    return [{ kind: 'settings', key: 'loss', settings: [{ name, value: undefined }, ...given] }];
  },
  features: (features) => [value('features', features)],
  standardize: (standardize) => [value('standardize', standardize)],
  l2: (l2) => [value('l2', l2)],
};

function chartsPiece(charts: unknown): RawPiece {
  if (!Array.isArray(charts)) return unreadable('charts', 'is no list');
  const settings = charts.map((chart: unknown): RawSetting => {
    const { series, scale } = isRecord(chart) ? chart : { series: chart, scale: undefined };
    return { name: typeof series === 'string' ? series : brief(series), value: scale };
  });
  return { kind: 'settings', key: 'charts', settings };
}

function rulePieces({ id, text, ...rest }: Readonly<Record<string, unknown>>): RawPiece[] {
  return [
    { kind: 'rule', id, text },
    ...Object.keys(rest).map((name) => unreadable(name, 'has no meaning in a rule')),
  ];
}

function runPieces(run: Readonly<Record<string, unknown>>): RawPiece[] {
  const { optimizer, rate, hyperparameters, schedule, clip, label, color, hidden, ...rest } = run;
  const settings: RawSetting[] = [];
  const further = Object.keys(rest).map((name) => unreadable(name, 'has no meaning in a run'));
  const set = (name: string, member: unknown) => {
    if (member !== undefined) settings.push({ name, value: member });
  };
  const setAll = (name: string, members: unknown, prefix: string) => {
    if (isRecord(members))
      for (const [member, one] of Object.entries(members)) set(prefix + member, one);
    else if (members !== undefined) further.push(unreadable(name, 'is no object'));
  };
  set('lr', rate);
  setAll('hyperparameters', hyperparameters, '');
  if (isRecord(schedule)) {
    set('schedule', schedule.id);
    setAll('parameters', schedule.parameters, SCHEDULE_PREFIX);
  } else set('schedule', schedule);
  for (const [name, member] of Object.entries({ clip, label, color, hidden })) set(name, member);
  return [{ kind: 'run', optimizer, settings }, ...further];
}
