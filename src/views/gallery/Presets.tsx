/** The ways to a finished picture: the gallery of presets, and that of the first visit. */
import { useState } from 'react';
import { Button } from '../../controls/Button';
import { firstDocument } from '../../experiment/defaults';
import type { FallLineDocument } from '../../experiment/experiment';
import { writeLink } from '../../experiment/write-link';
import { openDocument } from '../../state/open-document';
import { useSession } from '../../state/session';
import { say } from '../../state/workspace';
import { deferred } from '../deferred';
import { words } from './words';

const GalleryDialog = deferred(async () => (await import('./GalleryDialog')).GalleryDialog);

export function Presets() {
  const session = useSession();
  const { documents, workspace } = session;
  const [choosing, setChoosing] = useState(false);

  /** Undo brings back what was there. */
  function open(document: FallLineDocument, message: string): void {
    setChoosing(false);
    openDocument(session, document, { message });
  }

  function startAfresh(): void {
    const first = firstDocument();
    const isThere = writeLink(documents.getState().document) === writeLink(first);
    if (isThere) say(workspace, words.isAfresh);
    else open(first, words.startedAfresh);
  }

  return (
    <div className="presets">
      <Button onClick={startAfresh}>{words.afresh}</Button>
      <Button aria-haspopup="dialog" onClick={() => setChoosing(true)}>
        {words.gallery}
      </Button>
      {choosing && <GalleryDialog onOpen={open} onClose={() => setChoosing(false)} />}
    </div>
  );
}
