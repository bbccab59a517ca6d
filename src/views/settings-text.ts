/** An experiment's settings in words, for pictures and paper: what a reader needs to repeat it by hand. */
import { scheduleById } from '../catalogue/schedules';
import { formatExact } from '../drawing/format';
import { dataPart } from '../experiment/data-part';
import { defaultValues } from '../experiment/defaults';
import type { Experiment, FallLineDocument, Run, RunSchedule } from '../experiment/experiment';
import { methodOf } from '../experiment/method';
import { runNames } from '../experiment/names';
import { formulaOf, isDataProblem, problemName } from '../experiment/problem';
import { shownStep } from '../state/playhead';

export interface RunText {
  readonly key: number;
  readonly name: string;
  readonly settings: string;
}

/** Which hyperparameters are worth their room: all that do something, or those that are not as usual. */
export type Detail = 'all' | 'unusual';

/** Pieces that may stand on lines of their own, with every run that is shown. */
export const settingsOf = (document: FallLineDocument): readonly string[] => [
  problemText(document.experiment),
  ...circumstances(document),
  ...runTexts(document.experiment, 'unusual').map(({ name, settings }) => `${name}: ${settings}`),
];

/** The start, the steps, and the noise where there is any. */
export function circumstances(document: FallLineDocument): readonly string[] {
  const { start, steps, batch, noise, seed } = document.experiment;
  const step = shownStep(document);
  return [
    `start (${start.map(formatExact).join(', ')})`,
    step < steps ? `step ${step} of ${steps}` : `${steps} ${steps === 1 ? 'step' : 'steps'}`,
    ...(batch === undefined ? [] : [`batches of ${batch}`]),
    ...(noise > 0 ? [`gradient noise ${formatExact(noise)}`] : []),
    ...(noise > 0 || batch !== undefined ? [`seed ${seed}`] : []),
  ];
}

/** A line per run that is shown, in order. */
export function runTexts(experiment: Experiment, detail: Detail): readonly RunText[] {
  const names = runNames(experiment);
  return experiment.runs.flatMap((run, index) =>
    run.hidden
      ? []
      : [
          {
            key: run.key,
            name: names[index] ?? run.optimizer,
            settings: settingsOfRun(run, experiment, detail).join(', '),
          },
        ],
  );
}

const problemText = ({ problem }: Experiment): string => {
  if (isDataProblem(problem)) return dataPart().caption(problem).join(', ');
  return problem.kind === 'formula' ? formulaOf(problem) : problemName(problem);
};

function settingsOfRun(run: Run, { rules, steps }: Experiment, detail: Detail): readonly string[] {
  const hyperparameters = methodOf(run.optimizer, rules)?.hyperparameters ?? [];
  const usual = defaultValues(hyperparameters, steps);
  const told = hyperparameters.filter(({ name }) => {
    const value = run.hyperparameters[name] ?? usual[name];
    return detail === 'all' ? value !== 0 : value !== usual[name];
  });
  return [
    `learning rate ${formatExact(run.rate)}`,
    ...told.map(({ name, scale }) => {
      const value = run.hyperparameters[name] ?? usual[name] ?? 0;
      return scale === 'switch' && value === 1 ? name : `${name} ${formatExact(value)}`;
    }),
    ...(run.schedule ? [scheduleText(run.schedule)] : []),
    ...(run.clip === undefined ? [] : [`clip ${formatExact(run.clip)}`]),
  ];
}

function scheduleText({ id, parameters }: RunSchedule): string {
  const definition = scheduleById.get(id);
  const values = (definition?.parameters ?? []).flatMap(({ name }) => {
    const value = parameters[name];
    return value === undefined ? [] : [`${name} ${formatExact(value)}`];
  });
  const name = definition?.name.toLowerCase() ?? id;
  return values.length === 0 ? `schedule ${name}` : `schedule ${name} (${values.join(', ')})`;
}
