/** An experiment's file may be dropped anywhere on the page. */
import { openChosenFile } from '../state/chosen-file';
import type { Session } from '../state/session';

const carriesFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes('Files') === true;

/** Listens to the whole page; returns a function that stops it. */
export function acceptDroppedFiles(session: Session): () => void {
  const page = document.documentElement.dataset;
  const listening = new AbortController();
  const { signal } = listening;

  // Without this the browser would leave the page for the file.
  function onDragOver(event: DragEvent): void {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    page.dropping = '';
  }
  function onDragLeave(event: DragEvent): void {
    if (event.relatedTarget === null) delete page.dropping;
  }
  async function onDrop(event: DragEvent): Promise<void> {
    delete page.dropping;
    if (!carriesFiles(event)) return;
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    await openChosenFile(session, file);
  }

  addEventListener('dragover', onDragOver, { signal });
  addEventListener('dragleave', onDragLeave, { signal });
  addEventListener('drop', onDrop, { signal });
  return () => listening.abort();
}
