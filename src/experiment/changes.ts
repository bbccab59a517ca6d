/** Changes of an experiment as a whole: each gives the changed one, or the same object where nothing changes. */
import { scheduleById } from '../catalogue/schedules';
import { sourceKey } from '../engine/objective-source';
import {
  type Bounds,
  coordinateBounds,
  fits,
  noiseBounds,
  rateBounds,
  seedBounds,
  stepsBounds,
} from './bounds';
import type { Experiment, Problem, Run } from './experiment';
import { MOST_RUNS } from './experiment';
import {
  formulaOf,
  homeView,
  isDataProblem,
  isSameSurface,
  parametersOf,
  proposedStart,
  sourceOf,
} from './problem';
import {
  COLORS,
  freeColor,
  freeKey,
  newRun,
  withSuggestedRates,
  withSuggestionsFollowed,
} from './suggest';
import { isInView } from './view';

/** Digits of a number set by hand: what a pointer can mean, and short in a link. */
const DIGITS = 4;

/** A number moved by hand, to four significant digits. */
export const snap = (value: number): number => Number(value.toPrecision(DIGITS)) + 0;

/** Initial parameters as typed. */
export function setStart(experiment: Experiment, start: readonly number[]): Experiment {
  const { start: before, problem } = experiment;
  if (start.length !== parametersOf(problem).length) return experiment;
  if (!start.every((value) => fits(value, coordinateBounds))) return experiment;
  return start.every((value, index) => value === before[index])
    ? experiment
    : { ...experiment, start: start.map((value) => value + 0) };
}

/**
 * Another surface begins at its first start with the rates suggested there, and with all rows where there are any; one
 * that is edited keeps what it can.
 */
export function setProblem(experiment: Experiment, problem: Problem): Experiment {
  const { batch: _batch, ...kept } = experiment;
  const { problem: before, runs, rules } = kept;
  if (isSameSurface(problem, before))
    return sourceKey(sourceOf(problem)) === sourceKey(sourceOf(before))
      ? experiment
      : retyped(experiment, problem);
  return {
    ...kept,
    problem,
    start: proposedStart(problem),
    runs: withSuggestedRates(runs, rules, problem),
  };
}

/** The start stays while it is in sight; rates stay where somebody has set them. */
function retyped(experiment: Experiment, problem: Problem): Experiment {
  const { problem: before, start, runs, rules } = experiment;
  return {
    ...experiment,
    problem,
    start: isInView(homeView(problem), start) ? start : proposedStart(problem),
    runs: withSuggestionsFollowed(runs, rules, before, problem),
  };
}

/** A typed surface with the formula of the one that is open: nothing else changes. */
export function copyFormula(experiment: Experiment): Experiment {
  const { problem } = experiment;
  if (problem.kind === 'formula' || isDataProblem(problem)) return experiment;
  return { ...experiment, problem: { kind: 'formula', text: formulaOf(problem) } };
}

/** Schedules that last as long as the runs go on doing so. */
export function setSteps(experiment: Experiment, steps: number): Experiment {
  const { steps: before, runs } = experiment;
  if (steps === before || !fits(steps, stepsBounds)) return experiment;
  return { ...experiment, steps, runs: runs.map((run) => stretched(run, before, steps)) };
}

function stretched(run: Run, before: number, steps: number): Run {
  const { schedule } = run;
  if (schedule === undefined) return run;
  const lasting = (scheduleById.get(schedule.id)?.parameters ?? []).filter(
    (parameter) => parameter.default === 'T' && schedule.parameters[parameter.name] === before,
  );
  if (lasting.length === 0) return run;
  const changed = Object.fromEntries(lasting.map(({ name }) => [name, steps]));
  return { ...run, schedule: { ...schedule, parameters: { ...schedule.parameters, ...changed } } };
}

export const setSeed = (experiment: Experiment, seed: number): Experiment =>
  withNumber(experiment, 'seed', seed, seedBounds);

export const setNoise = (experiment: Experiment, noise: number): Experiment =>
  withNumber(experiment, 'noise', noise, noiseBounds);

function withNumber(
  experiment: Experiment,
  name: 'seed' | 'noise',
  value: number,
  bounds: Bounds,
): Experiment {
  if (value === experiment[name] || !fits(value, bounds)) return experiment;
  return { ...experiment, [name]: value + 0 };
}

/** Appends a run with what is suggested for it. */
export function addRun(experiment: Experiment, optimizer: string): Experiment {
  const run = newRun(experiment, optimizer);
  return run === undefined ? experiment : { ...experiment, runs: [...experiment.runs, run] };
}

export function removeRun(experiment: Experiment, key: number): Experiment {
  const runs = experiment.runs.filter((run) => run.key !== key);
  return runs.length === experiment.runs.length
    ? experiment
    : withoutIdleRules({ ...experiment, runs });
}

/** Typed rules go with the last run that follows them, so that links stay short. */
export function withoutIdleRules(experiment: Experiment): Experiment {
  const rules = experiment.rules.filter(({ id }) =>
    experiment.runs.some((run) => run.optimizer === id),
  );
  return rules.length === experiment.rules.length ? experiment : { ...experiment, rules };
}

/** A copy behind the original, in a colour of its own and without its label, which would name two. */
export function duplicateRun(experiment: Experiment, key: number): Experiment {
  const { runs } = experiment;
  const index = runs.findIndex((run) => run.key === key);
  const original = runs[index];
  if (original === undefined || runs.length >= MOST_RUNS) return experiment;
  const { label: _label, ...settings } = original;
  const copy = { ...settings, key: freeKey(runs), color: freeColor(runs), hidden: false };
  return { ...experiment, runs: runs.toSpliced(index + 1, 0, copy) };
}

/** Puts a run at another place in the list. */
export function moveRun(experiment: Experiment, key: number, place: number): Experiment {
  const { runs } = experiment;
  const index = runs.findIndex((run) => run.key === key);
  const run = runs[index];
  const target = Math.min(Math.max(0, place), runs.length - 1);
  if (run === undefined || index === target) return experiment;
  return { ...experiment, runs: runs.toSpliced(index, 1).toSpliced(target, 0, run) };
}

/** Gives all runs one learning rate. */
export function setAllRates(experiment: Experiment, rate: number): Experiment {
  if (!fits(rate, rateBounds)) return experiment;
  return withRuns(experiment, (run) => (run.rate === rate ? run : { ...run, rate }));
}

/** Whether a run is the only one of several that is shown. */
export const isAlone = (runs: readonly Run[], key: number): boolean =>
  runs.length > 1 && runs.every((run) => run.hidden === (run.key !== key));

/** Shows one run and hides all others; where that is so already, shows all. */
export function toggleSolo(experiment: Experiment, key: number): Experiment {
  const { runs } = experiment;
  if (!runs.some((run) => run.key === key)) return experiment;
  const solo = !isAlone(runs, key);
  return withRuns(experiment, (run) => shown(run, !solo || run.key === key));
}

export const showAll = (experiment: Experiment): Experiment =>
  withRuns(experiment, (run) => shown(run, true));

const shown = (run: Run, visible: boolean): Run =>
  run.hidden === !visible ? run : { ...run, hidden: !visible };

/** Gives a run a colour with its marker; whoever had it takes the run's own, so that no two become alike. */
export function setColor(experiment: Experiment, key: number, color: number): Experiment {
  const before = experiment.runs.find((run) => run.key === key)?.color;
  const known = Number.isInteger(color) && color >= 0 && color < COLORS;
  if (before === undefined || before === color || !known) return experiment;
  return withRuns(experiment, (run) => {
    if (run.key === key) return { ...run, color };
    return run.color === color ? { ...run, color: before } : run;
  });
}

/** The experiment with every run changed; the same object where none is. */
function withRuns(experiment: Experiment, change: (run: Run) => Run): Experiment {
  const runs = experiment.runs.map(change);
  return runs.every((run, index) => run === experiment.runs[index])
    ? experiment
    : { ...experiment, runs };
}
