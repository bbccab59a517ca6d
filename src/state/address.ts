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
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = () => {
    timer = undefined;
    const link = shareLink(session);
    if (link !== location.href) history.replaceState(null, '', link);
  };
  const stop = session.documents.subscribe((state, before) => {
    if (state.document === before.document) return;
    clearTimeout(timer);
    timer = setTimeout(write, QUIET);
  });
  const read = () => {
    clearTimeout(timer);
    if (location.hash.length < 2 || shareLink(session) === location.href) return;
    const { document, notices } = readLink(location.hash.slice(1));
    session.documents.open(document, notices);
  };
  addEventListener('hashchange', read);
  return () => {
    stop();
    clearTimeout(timer);
    removeEventListener('hashchange', read);
  };
}
