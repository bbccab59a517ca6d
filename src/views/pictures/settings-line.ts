/** An experiment in a line: what a reader of its picture needs to repeat it by hand. */
import { formatExact } from '../../drawing/format';
import { defaultValues } from '../../experiment/defaults';
import type { Experiment, FallLineDocument, Run } from '../../experiment/experiment';
import { methodOf } from '../../experiment/method';
import { runNames } from '../../experiment/names';
import { formulaOf, problemName } from '../../experiment/problem';
import { shownStep } from '../../state/playhead';

/** Pieces that may stand on lines of their own; hidden runs are left out, and so are defaults. */
export function settingsOf(document: FallLineDocument): readonly string[] {
  const { experiment } = document;
  const { problem, start, steps, noise, seed, runs } = experiment;
  const step = shownStep(document);
  const names = runNames(experiment);
  return [
    problem.kind === 'formula' ? formulaOf(problem) : problemName(problem),
    `start (${start.map(formatExact).join(', ')})`,
    step < steps ? `step ${step} of ${steps}` : `${steps} steps`,
    ...(noise > 0 ? [`noise ${formatExact(noise)}, seed ${seed}`] : []),
    ...runs.flatMap((run, index) =>
      run.hidden ? [] : [`${names[index]}: ${settingsOfRun(run, experiment).join(', ')}`],
    ),
  ];
}

function settingsOfRun(run: Run, { rules, steps }: Experiment): readonly string[] {
  const hyperparameters = methodOf(run.optimizer, rules)?.hyperparameters ?? [];
  const known = defaultValues(hyperparameters, steps);
  return [
    `learning rate ${formatExact(run.rate)}`,
    ...Object.entries(run.hyperparameters)
      .filter(([name, value]) => value !== known[name])
      .map(([name, value]) => `${name} ${formatExact(value)}`),
    ...(run.schedule ? [run.schedule.id] : []),
    ...(run.clip === undefined ? [] : [`clip ${formatExact(run.clip)}`]),
  ];
}
