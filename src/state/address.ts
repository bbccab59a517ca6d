/** The page's address and the document, kept the same: links in, links out, history not flooded. */
import { readLink } from '../experiment/read-link';
import { writeLink } from '../experiment/write-link';
import { afterQuiet } from './after-quiet';
import { partsFor } from './data-part';
import { leaveLink, takeLeftLink } from './left-link';
import { openDocument } from './open-document';
import type { Session } from './session';

/** Milliseconds of quiet after which the address follows; browsers refuse more than a few changes a second. */
const QUIET = 300;

/** The address that opens on exactly what is shown. */
export function shareLink(session: Session): string {
  const { origin, pathname, search } = location;
  return `${origin}${pathname}${search}#${writeLink(session.documents.getState().document)}`;
}

/** The link that the page begins with, its # included: that of the address, or what was left there unsaid. */
export function openingHash(): string {
  const left = takeLeftLink(location.href);
  if (left !== undefined) history.replaceState(null, '', left);
  return location.hash;
}

/** Keeps the address current, and follows when somebody changes it; returns a function that stops it. */
export function followAddress(session: Session): () => void {
  /** What an address without a link stands for: one goes back to it. */
  const opening = session.documents.getState().document;
  /** As written or read last: a different one is news, of which the browser is about to tell. */
  let known = location.href;

  const write = (leaving: boolean) => {
    const link = shareLink(session);
    if (location.href !== known || link === known) return;
    // A reload that has begun asks for the address as it was.
    if (leaving) leaveLink(known, new URL(link).hash);
    history.replaceState(null, '', link);
    known = location.href;
  };
  const writing = afterQuiet(session, QUIET, write);
  const read = () => {
    writing.drop();
    known = location.href;
    if (shareLink(session) === known) return;
    const link = location.hash.slice(1);
    const open = () => {
      const { document, notices } =
        link === '' ? { document: opening, notices: [] } : readLink(link);
      openDocument(session, document, { notices });
    };
    const parts = partsFor(link);
    if (parts === undefined) open();
    // Unless the address has become another meanwhile.
    else parts.then(() => location.hash.slice(1) === link && open());
  };
  addEventListener('hashchange', read);
  return () => {
    writing.stop();
    removeEventListener('hashchange', read);
  };
}
