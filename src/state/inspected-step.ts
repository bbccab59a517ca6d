/** Which step of which run is taken apart: that under the pointer, otherwise the one at the playhead. */
import type { FallLineDocument, Run } from '../experiment/experiment';
import { shownStep } from './playhead';
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
