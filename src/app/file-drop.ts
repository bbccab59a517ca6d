/** An experiment's file, or a table of one's own data, may be dropped anywhere on the page. */
import { openChosenFile } from '../state/chosen-file';
import type { Session } from '../state/session';

/** Tables by their names, or by what the system says of them; workbooks too, so that they get their own sentence. */
const isTable = ({ name, type }: File): boolean =>
  /\.(?:csv|tsv|tab|txt|dat|xlsx?|ods)$/i.test(name) || /^text\/(?!html)/.test(type);

const carriesFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes('Files') === true;

/** Listens to the whole page until the signal. */
export function acceptDroppedFiles(session: Session, signal: AbortSignal): void {
  const page = document.documentElement.dataset;

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
    if (isTable(file)) session.workspace.setState({ ownData: { file } });
    else await openChosenFile(session, file);
  }

  addEventListener('dragover', onDragOver, { signal });
  addEventListener('dragleave', onDragLeave, { signal });
  addEventListener('drop', onDrop, { signal });
}
