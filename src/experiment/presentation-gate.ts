/** The gate for the presentation: which part of the plane, which step, which layers and which charts are shown. */
import type { Bounds } from './bounds';
import { admitCharts } from './chart-gate';
import { dataPart } from './data-part';
import { defaults } from './defaults';
import type { Experiment, Presentation, View } from './experiment';
import { layers } from './layers';
import type { NoticeList } from './notice-list';
import { admitNumber, readNumber } from './number-gate';
import { isDataProblem } from './problem';
import { quote, suggestion } from './quotation';
import type { SortedPieces } from './raw-document';
import { isDrawable } from './view';

/** Of the grammar, but of features that this version does not have. */
const laterModes: readonly unknown[] = ['study', 'learn'];

export function admitPresentation(
  { values, lists, settings }: SortedPieces,
  experiment: Experiment,
  notices: NoticeList,
): Presentation {
  const view = admitView(lists.get('view'), notices);
  const bounds: Bounds = { minimum: 0, maximum: experiment.steps, whole: true };
  const at = values.has('at')
    ? admitNumber(
        { name: 'at', value: values.get('at'), bounds, separator: '=' },
        undefined,
        notices,
      )
    : undefined;
  if (values.has('mode')) checkMode(values.get('mode'), notices);
  const charts = admitCharts(settings.get('charts'), notices);
  const names = lists.get('plane');
  const { problem } = experiment;
  const plane =
    names && isDataProblem(problem) ? dataPart().admitPlane(names, problem, notices) : {};
  return {
    ...(view && { view }),
    ...plane,
    ...(at !== undefined && { at }),
    mode: defaults.mode,
    show: admitLayers(lists.get('show') ?? [], notices),
    ...(charts && { charts }),
  };
}

function admitView(values: readonly unknown[] | undefined, notices: NoticeList): View | undefined {
  if (values === undefined) return undefined;
  const numbers = values.map(readNumber);
  const [left, right, bottom, top] = numbers;
  const instead = 'the home view is shown.';
  if (
    numbers.length !== 4 ||
    left === undefined ||
    right === undefined ||
    bottom === undefined ||
    top === undefined
  ) {
    notices.add('view', `"view" needs 4 numbers (xmin,xmax,ymin,ymax); ${instead}`);
    return undefined;
  }
  const wrong = numbers.findIndex(Number.isNaN);
  if (wrong >= 0) {
    notices.add('view', `${quote(values[wrong])} in "view" is not a number; ${instead}`);
    return undefined;
  }
  const view: View = { x: [left, right], y: [bottom, top] };
  if (isDrawable(view.x) && isDrawable(view.y)) return view;
  const empty = left >= right || bottom >= top;
  const reason = empty ? 'shows nothing: xmin < xmax and ymin < ymax' : 'is too small or too far';
  notices.add('view', `${quote(`view=${numbers.join(',')}`)} ${reason}; ${instead}`);
  return undefined;
}

function checkMode(mode: unknown, notices: NoticeList): void {
  if (mode === defaults.mode) return;
  const reason = laterModes.includes(mode) ? 'is not supported yet' : 'is no mode';
  notices.add('mode', `${quote(mode)} ${reason}; "${defaults.mode}" is shown.`);
}

function admitLayers(names: readonly unknown[], notices: NoticeList): readonly string[] {
  const admitted = new Set<string>();
  for (const name of names) {
    if (name === '') continue;
    if (typeof name === 'string' && layers.includes(name)) admitted.add(name);
    else
      notices.add(
        'show',
        `Unknown layer ${quote(name)}.${suggestion(name, layers)} It is left out.`,
      );
  }
  return [...admitted].sort();
}
