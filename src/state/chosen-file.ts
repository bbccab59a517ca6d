/** A file that somebody chose or dropped is opened, or a sentence says why not. */
import { fetched } from './fetched';
import type { Session } from './session';
import { say } from './workspace';

/** What opens files comes with the first of them. */
export async function openChosenFile(session: Session, file: File): Promise<void> {
  try {
    const { openFile } = await fetched(import('./exports'));
    await openFile(session, file);
  } catch (error) {
    say(session.workspace, (error as Error).message);
  }
}
