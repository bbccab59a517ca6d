/** What decides where the chosen run stands and what is shown of it: when none of it changed, its pictures are as they were. */
import { shownStep } from '../../state/playhead';
import type { Session } from '../../state/session';

export function chosenInputs({ documents, results, workspace }: Session): readonly unknown[] {
  const { document } = documents.getState();
  const { trajectories, loss } = results.getState();
  const { hoveredRun, inspectedRun } = workspace.getState();
  return [
    shownStep(document),
    document.presentation.show,
    trajectories,
    loss,
    hoveredRun,
    inspectedRun,
  ];
}
