/** The events of all runs that are shown, from the stores as they are. */
import { runNames } from '../../experiment/names';
import { readingsOf } from '../../state/readings';
import type { Session } from '../../state/session';
import { runVerdict } from '../verdicts/run-verdict';
import { type RunEvents, runEvents } from './run-events';

export function shownEvents(session: Session): readonly RunEvents[] {
  const { experiment } = session.documents.getState().document;
  const { trajectories, survey } = readingsOf(session).getState();
  const names = runNames(experiment);
  return experiment.runs.flatMap(({ key, color, hidden }, index) => {
    const held = trajectories.get(key);
    if (hidden || held === undefined) return [];
    const verdict = runVerdict(experiment, key, held, survey?.value);
    return [runEvents(names[index] ?? '', color, held.value, verdict)];
  });
}
