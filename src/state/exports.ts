/** The experiment as a file, out and in. */
import type { Reading } from '../experiment/gate';
import { type Refusal, readJson, refuse, TOO_LARGE, writeJson } from '../experiment/json';
import { partsFor } from './data-part';
import { download } from './download';
import { openDocument } from './open-document';
import type { Session } from './session';

/** Bytes of a file worth reading at all; the gate refuses far smaller ones with a sentence. */
const LARGEST_FILE = 8_000_000;

/** Experiment (JSON). */
export function saveExperiment({ documents }: Session): void {
  const text = writeJson(documents.getState().document);
  download('fall-line-experiment.json', new Blob([text], { type: 'application/json' }));
}

/** Opens an experiment's file; what cannot be used of it is told as notices, and Undo brings back what was open. */
export async function openFile(session: Session, file: File): Promise<void> {
  const { document, notices } = await readFile(file);
  if (document === undefined) {
    // What a file before this one brought is no longer what was done last.
    session.workspace.setState({ message: undefined });
    session.documents.notify(notices);
  } else openDocument(session, document, { notices, message: 'Experiment opened' });
}

async function readFile(file: File): Promise<Reading | Refusal> {
  if (file.size > LARGEST_FILE) return refuse(TOO_LARGE);
  try {
    const text = await file.text();
    await partsFor(text);
    return readJson(text);
  } catch {
    // A folder, a file that is gone, or one that this browser may not read.
    return refuse('This file cannot be read.');
  }
}
