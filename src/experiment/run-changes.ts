/** Changes of one run: each gives the changed experiment, or the same object where nothing changes or the value cannot be. */
import { scheduleById } from '../catalogue/schedules';
import { type Bounds, clipBounds, fits, rateBounds } from './bounds';
import { defaultValues } from './defaults';
import type { Experiment, Run } from './experiment';
import { methodOf } from './method';
import { readableLabel } from './names';

export const setRate = (experiment: Experiment, key: number, rate: number): Experiment =>
  changeRun(experiment, key, (run) =>
    rate === run.rate || !fits(rate, rateBounds) ? run : { ...run, rate },
  );

export const setHyperparameter = (
  experiment: Experiment,
  key: number,
  name: string,
  value: number,
): Experiment =>
  changeRun(experiment, key, (run) => {
    const known = methodOf(run.optimizer, experiment.rules)?.hyperparameters;
    const hyperparameters = withValue(run.hyperparameters, known, name, value);
    return hyperparameters === run.hyperparameters ? run : { ...run, hyperparameters };
  });

/** Another schedule with its defaults; `constant` is none. */
export const setSchedule = (experiment: Experiment, key: number, id: string): Experiment =>
  changeRun(experiment, key, (run) => {
    const definition = scheduleById.get(id);
    if (definition === undefined || id === (run.schedule?.id ?? 'constant')) return run;
    const { schedule: _before, ...rest } = run;
    if (id === 'constant') return rest;
    const parameters = defaultValues(definition.parameters, experiment.steps);
    return { ...rest, schedule: { id, parameters } };
  });

export const setScheduleParameter = (
  experiment: Experiment,
  key: number,
  name: string,
  value: number,
): Experiment =>
  changeRun(experiment, key, (run) => {
    const { schedule } = run;
    if (schedule === undefined) return run;
    const known = scheduleById.get(schedule.id)?.parameters;
    const parameters = withValue(schedule.parameters, known, name, value);
    return parameters === schedule.parameters
      ? run
      : { ...run, schedule: { ...schedule, parameters } };
  });

/** Undefined: no clipping. */
export const setClip = (
  experiment: Experiment,
  key: number,
  clip: number | undefined,
): Experiment =>
  changeRun(experiment, key, (run) => {
    if (clip === run.clip || (clip !== undefined && !fits(clip, clipBounds))) return run;
    const { clip: _before, ...rest } = run;
    return clip === undefined ? rest : { ...rest, clip };
  });

/** An empty text takes the label away. */
export const setLabel = (experiment: Experiment, key: number, text: string): Experiment =>
  changeRun(experiment, key, (run) => {
    const label = readableLabel(text);
    if (label === run.label) return run;
    const { label: _before, ...rest } = run;
    return label === undefined ? rest : { ...rest, label };
  });

export const setHidden = (experiment: Experiment, key: number, hidden: boolean): Experiment =>
  changeRun(experiment, key, (run) => (hidden === run.hidden ? run : { ...run, hidden }));

function changeRun(experiment: Experiment, key: number, change: (run: Run) => Run): Experiment {
  const index = experiment.runs.findIndex((run) => run.key === key);
  const before = experiment.runs[index];
  if (before === undefined) return experiment;
  const after = change(before);
  return after === before
    ? experiment
    : { ...experiment, runs: experiment.runs.with(index, after) };
}

/** The values with one of them replaced; the same object where the name is unknown or the value out of its bounds. */
function withValue(
  values: Readonly<Record<string, number>>,
  known: readonly ({ readonly name: string } & Bounds)[] | undefined,
  name: string,
  value: number,
): Readonly<Record<string, number>> {
  const definition = known?.find((one) => one.name === name);
  if (definition === undefined || !fits(value, definition)) return values;
  return values[name] === value ? values : { ...values, [name]: value + 0 };
}
