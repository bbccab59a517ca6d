/** The names of runs for narrow places: at the ends of lines. */
import type { Experiment } from '../../experiment/experiment';
import { methodOf } from '../../experiment/method';
import { runNames } from '../../experiment/names';

/** As `runNames`, with the optimizer's short name ("GD 2"); a label stays as it is. */
export function shortRunNames(experiment: Experiment): readonly string[] {
  const names = runNames(experiment);
  return experiment.runs.map(({ label, optimizer }, index) => {
    const name = names[index] ?? '';
    const definition = methodOf(optimizer, experiment.rules)?.definition;
    if (label !== undefined || definition === undefined) return name;
    return name.replace(definition.name, definition.shortName);
  });
}
