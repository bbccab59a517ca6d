/** The run of which a picture shows what there is room for once: hovered or looked inside, else the first shown. */
import type { FallLineDocument, Run } from '../experiment/experiment';
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
  const byKey = (wanted: number | undefined) => shown.find(({ key }) => key === wanted);
  return byKey(hoveredRun) ?? byKey(inspectedRun) ?? shown[0];
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
