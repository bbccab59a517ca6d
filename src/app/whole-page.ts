/** What can be done anywhere on the page, whatever is under the hand: keys, and files that are dropped. */
import type { Playback } from '../state/playback';
import type { Session } from '../state/session';
import { acceptDroppedFiles } from './file-drop';
import { listenToShortcuts } from './shortcuts';

/** Returns a function that stops it. */
export function listenOnWholePage(session: Session, playback: Playback): () => void {
  const listening = new AbortController();
  listenToShortcuts(session, playback, listening.signal);
  acceptDroppedFiles(session, listening.signal);
  return () => listening.abort();
}
