/** An experiment's settings as lines of text, for those who have no controls to read them from. */
import { scheduleById } from '../../catalogue/schedules';
import { formatShort } from '../../drawing/format';
import type { Experiment, Run, TypedRule } from '../../experiment/experiment';
import { methodOf } from '../../experiment/method';
import { runNames } from '../../experiment/names';
import { formulaOf, problemName } from '../../experiment/problem';

export interface RunText {
  readonly key: number;
  readonly name: string;
  readonly settings: string;
}

/** The surface with its formula, the start, the number of steps, and the noise where there is any. */
export function problemLine({ problem, start, steps, noise, seed }: Experiment): string {
  return [
    `${problemName(problem)}: f = ${formulaOf(problem)}`,
    `start (${start.map(formatShort).join(', ')})`,
    `${steps} ${steps === 1 ? 'step' : 'steps'}`,
    ...(noise > 0 ? [`gradient noise ${formatShort(noise)}, seed ${seed}`] : []),
  ].join(' · ');
}

/** A line per run, in order. */
export function runLines(experiment: Experiment): readonly RunText[] {
  const names = runNames(experiment);
  return experiment.runs.map((run, index) => ({
    key: run.key,
    name: names[index] ?? run.optimizer,
    settings: settingsOf(run, experiment.rules),
  }));
}

function settingsOf(run: Run, rules: readonly TypedRule[]): string {
  const { rate, hyperparameters, schedule, clip, hidden } = run;
  const others = (methodOf(run.optimizer, rules)?.hyperparameters ?? [])
    .filter(({ name }) => hyperparameters[name] !== 0)
    .map(({ name, scale, default: usual }) =>
      scale === 'switch' ? name : `${name} ${formatShort(hyperparameters[name] ?? usual)}`,
    );
  const scheduleName = schedule && scheduleById.get(schedule.id)?.name;
  return [
    `rate ${formatShort(rate)}`,
    ...others,
    ...(scheduleName ? [`schedule ${scheduleName.toLowerCase()}`] : []),
    ...(clip === undefined ? [] : [`clip ${formatShort(clip)}`]),
    ...(hidden ? ['hidden'] : []),
  ].join(', ');
}
