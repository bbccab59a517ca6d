/** Which step of which run is taken apart: that under the pointer, otherwise the one at the playhead. */
import type { FallLineDocument, Run } from '../experiment/experiment';
import { shownStep } from './playhead';
import type { Session } from './session';
import type { WorkspaceState } from './workspace';

type Chosen = Pick<WorkspaceState, 'hoveredStep' | 'inspectedRun' | 'inspecting' | 'stepArrows'>;

/** The run chosen, or else the last that is shown; undefined where there is none. */
export function inspectedRun(runs: readonly Run[], chosen: number | undefined): Run | undefined {
  return runs.find(({ key }) => key === chosen) ?? runs.findLast(({ hidden }) => !hidden);
}

/** Before its first step a run is shown what that will be. Undefined while nothing is inspected. */
export function inspectedStep(
  document: FallLineDocument,
  { hoveredStep, inspectedRun: chosen, inspecting, stepArrows }: Chosen,
): { readonly run: Run; readonly step: number } | undefined {
  if (!inspecting && !stepArrows) return undefined;
  const { runs, steps } = document.experiment;
  const run = inspectedRun(runs, chosen);
  if (run === undefined) return undefined;
  return { run, step: Math.min(steps, Math.max(1, hoveredStep ?? shownStep(document))) };
}

/** Shows the inside of a run: its step apart, and on the map what that is made of. */
export function lookInside({ workspace }: Session, run: number): void {
  workspace.setState({ inspectedRun: run, lookedInside: { run }, stepArrows: true });
}

/** The run that stands there already is chosen first, then one after the other. */
export function lookInsideNext(session: Session): void {
  const { runs } = session.documents.getState().document.experiment;
  const { inspectedRun: chosen } = session.workspace.getState();
  const current = inspectedRun(runs, chosen);
  if (current === undefined) return;
  const next = chosen === current.key ? runs[(runs.indexOf(current) + 1) % runs.length] : current;
  if (next) lookInside(session, next.key);
}
