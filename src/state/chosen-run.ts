/** The run of which a picture shows what there is room for once: the hovered one, else that which is taken apart. */
import type { FallLineDocument, Run } from '../experiment/experiment';
import { inspectedRun as runTakenApart } from './inspected-step';
import { shownStep } from './playhead';
import type { ResultsState } from './results';
import type { WorkspaceState } from './workspace';

type Pointed = Pick<WorkspaceState, 'hoveredRun' | 'inspectedRun'>;

/** Undefined where none is shown. */
export function chosenRun(
  runs: readonly Run[],
  { hoveredRun, inspectedRun }: Pointed,
): Run | undefined {
  const shown = runs.filter(({ hidden }) => !hidden);
  return shown.find(({ key }) => key === hoveredRun) ?? runTakenApart(shown, inspectedRun);
}

/** Where a run stands at the playhead, a number per parameter; undefined until it is computed. */
export function positionOf(
  run: Run | undefined,
  document: FallLineDocument,
  { trajectories }: Pick<ResultsState, 'trajectories'>,
): readonly number[] | undefined {
  const trajectory = run && trajectories.get(run.key)?.value;
  if (trajectory === undefined || trajectory.length === 0) return undefined;
  const step = Math.min(shownStep(document), trajectory.length - 1);
  return trajectory.positions.map((column) => column[step] ?? Number.NaN);
}
