/** Files out and in: trajectories as CSV, the experiment as JSON, and an experiment opened from a file. */
import { gradientNorms } from '../engine/gradient-norms';
import { scheduledRates } from '../engine/scheduled-rates';
import { type TrajectoryRecord, trajectoriesCsv } from '../experiment/csv';
import { readJson, writeJson } from '../experiment/json';
import { runNames } from '../experiment/names';
import { descentWork } from '../experiment/plan';
import { formulaOf, parametersOf } from '../experiment/problem';
import { blockExecutor } from '../language/block';
import { download } from './download';
import type { Session } from './session';

/** Bytes of a file worth reading at all; the gate refuses far smaller ones with a sentence. */
const LARGEST_FILE = 8_000_000;

/** Hands a text to the browser as a file to keep. */
const downloadText = (name: string, type: string, text: string): void =>
  download(name, new Blob([text], { type }));

/** The table of all runs as they are shown. */
export function trajectoriesTable({ documents, results }: Session): string {
  const { experiment } = documents.getState().document;
  const { trajectories } = results.getState();
  const formula = formulaOf(experiment.problem);
  const names = runNames(experiment);
  const records = experiment.runs.flatMap((run, index): TrajectoryRecord[] => {
    const trajectory = trajectories.get(run.key)?.value;
    if (trajectory === undefined) return [];
    const { length, positions, losses } = trajectory;
    return [
      {
        name: names[index] ?? run.optimizer,
        optimizer: run.optimizer,
        length,
        positions,
        losses,
        gradientNorms: gradientNorms(formula, trajectory, blockExecutor),
        learningRates: scheduledRates(descentWork(experiment, run), length, blockExecutor),
      },
    ];
  });
  return trajectoriesCsv(parametersOf(experiment.problem), records);
}

/** Trajectories (CSV), as soon as all of them belong to the experiment as it is. */
export function saveTrajectories(session: Session): void {
  const { results, workspace } = session;
  if (results.getState().settled) {
    downloadText('fall-line-trajectories.csv', 'text/csv', trajectoriesTable(session));
    return;
  }
  workspace.setState({ message: 'The table follows when the runs are computed' });
  const stop = results.subscribe(({ settled, trouble }) => {
    if (!settled && trouble === undefined) return;
    stop();
    if (settled) saveTrajectories(session);
  });
}

/** Experiment (JSON). */
export function saveExperiment({ documents }: Session): void {
  const text = writeJson(documents.getState().document);
  downloadText('fall-line-experiment.json', 'application/json', text);
}

/** Opens an experiment's file; what cannot be used of it is told as notices, and Undo brings back what was open. */
export async function openFile({ documents, workspace }: Session, file: File): Promise<void> {
  const reading = readJson(file.size > LARGEST_FILE ? '' : await file.text());
  const { document = documents.getState().document, notices } = reading;
  documents.open(document, notices);
  if (reading.document !== undefined) workspace.setState({ message: 'Experiment opened' });
}
