/** The last experiment, kept on this device; storage may be refused or full, and then nothing is kept. */
import { dataPart, hasDataPart, namesData } from '../experiment/data-part';
import type { FallLineDocument } from '../experiment/experiment';
import { isDataProblem } from '../experiment/problem';
import { readLink } from '../experiment/read-link';
import { writeLink } from '../experiment/write-link';
import { afterQuiet } from './after-quiet';
import type { Session } from './session';

const KEY = 'fall-line.experiment';
/** Milliseconds of quiet before it is written. */
const QUIET = 500;

/** What was saved last, if anything was: a link, or a file where no link could hold the data. */
export function savedText(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

export function savedDocument(): FallLineDocument | undefined {
  const text = savedText();
  if (text === undefined) return undefined;
  if (!text.startsWith('{')) return readLink(text).document;
  return hasDataPart() ? dataPart().readFile(text) : undefined;
}

function textOf(document: FallLineDocument): string {
  const { problem } = document.experiment;
  return isDataProblem(problem) && !dataPart().fitsInLink(problem)
    ? dataPart().writeFile(document)
    : writeLink(document);
}

/**
 * Saves after every change, at the latest when the page is left; returns a function that stops it. Where the browser
 * refuses, that is said once; so it is where what was saved needs a part of the page that has not come: it stays.
 */
export function autosave(session: Session): () => void {
  let told = false;
  const isOutOfReach = !hasDataPart() && namesData(savedText() ?? '');
  const save = () => {
    try {
      if (isOutOfReach) throw new Error('What was saved would be lost.');
      localStorage.setItem(KEY, textOf(session.documents.getState().document));
    } catch {
      // Refused, full or needed: the link in the address still holds everything.
      if (!told) session.workspace.setState({ unkept: true });
      told = true;
    }
  };
  return afterQuiet(session, QUIET, save).stop;
}
