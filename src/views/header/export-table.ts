/** The table of all runs as a file, written in slices: twelve long runs have more than a million rows. */
import { scheduledRates } from '../../engine/scheduled-rates';
import { PIECE, type TrajectoryRecord, trajectoriesCsv } from '../../experiment/csv';
import type { Experiment } from '../../experiment/experiment';
import { runNames } from '../../experiment/names';
import { descentWork } from '../../experiment/plan';
import { parametersOf } from '../../experiment/problem';
import { blockExecutor } from '../../language/block';
import { workOutLosses } from '../../state/all-losses';
import { download } from '../../state/download';
import type { ResultsState } from '../../state/results';
import type { Session } from '../../state/session';
import { say, type WorkspaceStore } from '../../state/workspace';
import { inSlices } from '../in-slices';
import { words } from './words';

/** Milliseconds before writing is shown as work, and between two words on how far it is. */
const PATIENCE = 200;
const BETWEEN = 100;
/** Pieces handed to the browser at once, some megabytes: all of them together would hold up the page for a second. */
const TOGETHER = 64;

/** What a table is of, as it stood when it was asked for. */
interface Shown {
  readonly experiment: Experiment;
  readonly trajectories: ResultsState['trajectories'];
}

const shownIn = ({ documents, results }: Session): Shown => ({
  experiment: documents.getState().document.experiment,
  trajectories: results.getState().trajectories,
});

/** Trajectories (CSV), of all runs as they are shown. */
export async function saveTrajectories(session: Session): Promise<void> {
  const { workspace } = session;
  const { experiment, trajectories } = shownIn(session);
  const full = await withAllLosses(trajectories, workspace);
  const shown = full && { experiment, trajectories: full.trajectories };
  const table = shown && (await inSlices(writeTable(session, shown)));
  if (table === undefined) return say(workspace, words.notWritten);
  download('fall-line-trajectories.csv', table);
  if (full?.missing) say(workspace, words.missingLosses[full.missing]);
}

/** The runs with the losses of all their steps, as far as these can be had; undefined where somebody cancelled. */
async function withAllLosses(trajectories: Shown['trajectories'], workspace: WorkspaceStore) {
  let share = 0;
  const errand = workOutLosses(trajectories, (done) => {
    share = done;
  });
  const { cancel } = errand;
  // Not when it says something: its worker may be long in coming.
  const showing = setInterval(() => workspace.setState({ writing: { share, cancel } }), PATIENCE);
  const worked = await errand.result;
  clearInterval(showing);
  workspace.setState({ writing: undefined });
  if (worked === undefined) return undefined;
  const full = [...trajectories].map(([run, keyed]) => {
    const losses = worked.losses.get(run);
    if (losses === undefined) return [run, keyed] as const;
    const { evaluated: _, ...value } = { ...keyed.value, ...losses };
    return [run, { ...keyed, value }] as const;
  });
  return { ...worked, trajectories: new Map(full) };
}

/** The table; undefined where somebody cancelled. What it is of is settled with the first step. */
export function* writeTable(
  session: Session,
  { experiment, trajectories } = shownIn(session),
): Generator<void, Blob | undefined> {
  const { workspace } = session;
  const rows = [...trajectories.values()].reduce((sum, { value }) => sum + value.length, 0);
  const parts: Blob[] = [];
  let pieces: string[] = [];
  let written = 0;
  let wanted = true;
  let tell = performance.now() + PATIENCE;
  const cancel = () => {
    wanted = false;
  };
  try {
    const records = recordsOf(experiment, trajectories);
    for (const piece of trajectoriesCsv(parametersOf(experiment.problem), records)) {
      pieces.push(piece);
      written += PIECE;
      if (pieces.length === TOGETHER) {
        parts.push(new Blob(pieces));
        pieces = [];
      }
      yield;
      if (!wanted) return undefined;
      if (performance.now() < tell) continue;
      const share = Math.min(1, written / rows);
      workspace.setState({ writing: { share, cancel } });
      tell = performance.now() + BETWEEN;
    }
    return new Blob([...parts, ...pieces], { type: 'text/csv' });
  } finally {
    workspace.setState({ writing: undefined });
  }
}

/** The learning rates of a run are worked out when its turn comes. */
function* recordsOf(
  experiment: Experiment,
  trajectories: ResultsState['trajectories'],
): Generator<TrajectoryRecord> {
  const names = runNames(experiment);
  for (const [index, run] of experiment.runs.entries()) {
    const trajectory = trajectories.get(run.key)?.value;
    if (trajectory === undefined) continue;
    const { length, positions, losses, gradientNorms = new Float64Array(), evaluated } = trajectory;
    yield {
      name: names[index] ?? run.optimizer,
      optimizer: run.optimizer,
      length,
      positions,
      losses,
      gradientNorms,
      ...(evaluated && { evaluated }),
      learningRates: scheduledRates(descentWork(experiment, run), length, blockExecutor),
    };
  }
}
