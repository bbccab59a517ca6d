/** The page's address and the document, kept the same: links in, links out, history not flooded. */
import { readLink } from '../experiment/read-link';
import { writeLink } from '../experiment/write-link';
import type { Session } from './session';

/** Milliseconds of quiet after which the address follows; browsers refuse more than a few changes a second. */
const QUIET = 300;

/** The address that opens on exactly what is shown. */
export function shareLink(session: Session): string {
  const { origin, pathname, search } = location;
  return `${origin}${pathname}${search}#${writeLink(session.documents.getState().document)}`;
}

/** Keeps the address current, and follows when somebody changes it; returns a function that stops it. */
export function followAddress(session: Session): () => void {
  /** What an address without a link stands for: one goes back to it. */
  const opening = session.documents.getState().document;
  /** As written or read last: a different one is news, of which the browser is about to tell. */
  let known = location.href;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = () => {
    timer = undefined;
    const link = shareLink(session);
    if (location.href !== known || link === known) return;
    history.replaceState(null, '', link);
    known = location.href;
  };
  const stop = session.documents.subscribe((state, before) => {
    if (state.document === before.document) return;
    clearTimeout(timer);
    timer = setTimeout(write, QUIET);
  });
  const read = () => {
    clearTimeout(timer);
    known = location.href;
    if (shareLink(session) === known) return;
    const link = location.hash.slice(1);
    const { document, notices } = link === '' ? { document: opening, notices: [] } : readLink(link);
    session.documents.open(document, notices);
  };
  addEventListener('hashchange', read);
  return () => {
    stop();
    clearTimeout(timer);
    removeEventListener('hashchange', read);
  };
}
