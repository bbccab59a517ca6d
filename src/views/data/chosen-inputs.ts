/** What decides where the chosen run stands and what is shown of it: when none of it changed, its pictures are as they were. */
import { shownStep } from '../../state/playhead';
import type { ResultsState } from '../../state/results';
import type { Session } from '../../state/session';

/** The results are those themselves, or as they are read. */
export function chosenInputs(
  { documents, workspace }: Session,
  { trajectories, loss }: Pick<ResultsState, 'trajectories' | 'loss'>,
): readonly unknown[] {
  const { document } = documents.getState();
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
