/** Writes a document as the fragment of a share link: readable, short, and safe in chat programs and e-mail. */
import { scheduleById } from '../catalogue/schedules';
import { areDefaultCharts, chartScales } from './chart-choices';
import { dataPart } from './data-part';
import { defaults, defaultValues } from './defaults';
import type {
  ChartChoice,
  Experiment,
  FallLineDocument,
  Presentation,
  Problem,
  Run,
  RunSchedule,
} from './experiment';
import { keptStep } from './kept-step';
import { LINK_VERSION, SCHEDULE_PREFIX } from './link';
import { encode, encodeItem, encodeRow, unless } from './link-text';
import { methodOf } from './method';
import { COLORS } from './suggest';

/** The fragment, without its #. Read again it gives the same document, but for the keys of runs. */
export function writeLink(document: FallLineDocument): string {
  const { experiment, presentation } = document;
  const { problem, start, steps, batch, noise, seed, runs, rules } = experiment;
  return [
    `v=${LINK_VERSION}`,
    ...writeProblem(problem),
    `start=${start.join(',')}`,
    `steps=${steps}`,
    ...(batch === undefined ? [] : [`batch=${batch}`]),
    ...unless(defaults.noise, noise, 'noise='),
    ...unless(defaults.seed, seed, 'seed='),
    ...runs.map((run, position) => `run=${writeRun(run, position, experiment)}`),
    ...rules.map(({ id, text }) => `rule=${[id, ...text.split('\n')].map(encodeRow).join(';')}`),
    ...writePresentation(presentation, keptStep(document)),
  ].join('&');
}

function writeProblem(problem: Problem): readonly string[] {
  if (problem.kind === 'surface') return [`surface=${encode(problem.id)}`];
  if (problem.kind === 'formula') return [`f=${encode(problem.text)}`];
  return dataPart().write(problem);
}

function writePresentation(
  { view, plane, mode, show, charts }: Presentation,
  at: number | undefined,
): string[] {
  return [
    ...(view ? [`view=${[...view.x, ...view.y].join(',')}`] : []),
    ...(plane ? [`plane=${plane.map(encodeItem).join(',')}`] : []),
    ...(at === undefined ? [] : [`at=${at}`]),
    ...unless<string>(defaults.mode, mode, 'mode='),
    ...(show.length > 0 ? [`show=${show.map(encodeItem).join(',')}`] : []),
    ...(charts && !areDefaultCharts(charts) ? [`charts=${charts.map(writeChart).join(',')}`] : []),
  ];
}

const writeChart = ({ series, scale }: ChartChoice): string =>
  scale === chartScales[series][0] ? series : `${series}:${scale}`;

function writeRun(run: Run, position: number, { rules, steps }: Experiment): string {
  const known = defaultValues(methodOf(run.optimizer, rules)?.hyperparameters ?? [], steps);
  return [
    encodeItem(run.optimizer),
    `lr:${run.rate}`,
    ...writeValues(run.hyperparameters, known, ''),
    ...(run.schedule ? writeSchedule(run.schedule, steps) : []),
    ...(run.clip === undefined ? [] : [`clip:${run.clip}`]),
    ...(run.label === undefined ? [] : [`label:${encodeItem(run.label)}`]),
    ...unless(position % COLORS, run.color, 'color:'),
    ...(run.hidden ? ['hidden:1'] : []),
  ].join(',');
}

function writeSchedule({ id, parameters }: RunSchedule, steps: number): string[] {
  const known = defaultValues(scheduleById.get(id)?.parameters ?? [], steps);
  return [`schedule:${encodeItem(id)}`, ...writeValues(parameters, known, SCHEDULE_PREFIX)];
}

/** `name:value` of every value that is not the default. */
function writeValues(
  values: Readonly<Record<string, number>>,
  known: Readonly<Record<string, number>>,
  prefix: string,
): string[] {
  return Object.entries(values).flatMap(([name, value]) =>
    unless(known[name], value, `${prefix}${encodeItem(name)}:`),
  );
}
