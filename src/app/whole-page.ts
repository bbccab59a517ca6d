/** What can be done anywhere on the page, whatever is under the hand: keys, and files that are dropped. */
import type { Playback } from '../state/playback';
import type { Session } from '../state/session';
import { acceptDroppedFiles } from './file-drop';
import { listenToShortcuts } from './shortcuts';

/** Listens until the signal. */
export function listenOnWholePage(session: Session, playback: Playback, signal: AbortSignal): void {
  listenToShortcuts(session, playback, signal);
  acceptDroppedFiles(session, signal);
}
