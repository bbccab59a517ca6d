/** The last experiment, kept on this device; storage may be refused or full, and then nothing is kept. */
import type { FallLineDocument } from '../experiment/experiment';
import { readLink } from '../experiment/read-link';
import { writeLink } from '../experiment/write-link';
import { afterQuiet } from './after-quiet';
import type { Session } from './session';

const KEY = 'fall-line.experiment';
/** Milliseconds of quiet before it is written. */
const QUIET = 500;

/** What was saved last, if anything was. */
export function savedDocument(): FallLineDocument | undefined {
  try {
    const link = localStorage.getItem(KEY);
    return link === null ? undefined : readLink(link).document;
  } catch {
    return undefined;
  }
}

/**
 * Saves after every change, at the latest when the page is left; returns a function that stops it. Where the browser
 * refuses, that is said once.
 */
export function autosave(session: Session): () => void {
  let told = false;
  const save = () => {
    try {
      localStorage.setItem(KEY, writeLink(session.documents.getState().document));
    } catch {
      // Refused or full: the link in the address still holds everything.
      if (!told) session.workspace.setState({ unkept: true });
      told = true;
    }
  };
  return afterQuiet(session, QUIET, save).stop;
}
