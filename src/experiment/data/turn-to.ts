/** From one task to another: the same runs on what that task showed last. */
import { setProblem } from '../changes';
import { defaults } from '../defaults';
import type { Experiment, FallLineDocument, Presentation } from '../experiment';
import { type Task, taskOf } from '../task';
import { forgetPlace } from '../view';
import { openTask } from './openings';

/**
 * The document turned to a task. Runs, steps and noise stay; learning rates are those that a run had when it was seen
 * there last, or those of the picture that the task opens on.
 * @param others documents of this visit, the latest first: in one of them the task was shown last
 */
export function turnTo(
  document: FallLineDocument,
  task: Task,
  others: readonly FallLineDocument[],
): FallLineDocument {
  const { experiment, presentation } = document;
  if (taskOf(experiment.problem) === task) return document;
  const last = others.find((other) => taskOf(other.experiment.problem) === task);
  if (last === undefined)
    return { experiment: begun(experiment, task), presentation: forgetPlace(presentation) };
  return {
    experiment: continued(experiment, last.experiment),
    presentation: lookedAt(presentation, last.presentation),
  };
}

function begun(experiment: Experiment, task: Task): Experiment {
  if (task !== 'surface') return openTask(experiment, task);
  return setProblem(experiment, { kind: 'surface', id: defaults.surface });
}

function continued(experiment: Experiment, last: Experiment): Experiment {
  const turned = setProblem(experiment, last.problem);
  const runs = turned.runs.map((run) => {
    const before = last.runs.find(
      ({ key, optimizer }) => key === run.key && optimizer === run.optimizer,
    );
    return before === undefined ? run : { ...run, rate: before.rate };
  });
  const { batch } = last;
  return { ...turned, start: last.start, runs, ...(batch !== undefined && { batch }) };
}

function lookedAt(presentation: Presentation, last: Presentation): Presentation {
  const { view, plane } = last;
  return { ...forgetPlace(presentation), ...(view && { view }), ...(plane && { plane }) };
}
