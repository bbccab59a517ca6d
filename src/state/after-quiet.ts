/** Acts once the document has been left alone for a moment, at the latest when the page is left. */
import type { FallLineDocument } from '../experiment/experiment';
import type { Session } from './session';

export interface AfterQuiet {
  /** Leaves undone what is due. */
  drop(): void;
  stop(): void;
}

/**
 * While runs are played the playhead never rests: its moves count when playing ends, and delay nothing else.
 * @param quiet in milliseconds
 * @param act told whether the page is being left
 */
export function afterQuiet(
  { documents, workspace }: Session,
  quiet: number,
  act: (leaving: boolean) => void,
): AfterQuiet {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let played = false;

  function drop(): void {
    clearTimeout(timer);
    timer = undefined;
    played = false;
  }
  function perform(leaving: boolean): void {
    drop();
    act(leaving);
  }
  function later(): void {
    clearTimeout(timer);
    timer = setTimeout(() => perform(false), quiet);
  }
  const leave = () => {
    if (timer !== undefined || played) perform(true);
  };
  const stops = [
    documents.subscribe(({ document }, { document: before }) => {
      if (document === before) return;
      if (workspace.getState().playing && isOnlySought(document, before)) played = true;
      else later();
    }),
    workspace.subscribe(({ playing }) => {
      if (playing || !played) return;
      played = false;
      later();
    }),
  ];
  addEventListener('pagehide', leave);
  return {
    drop,
    stop() {
      for (const stop of stops) stop();
      drop();
      removeEventListener('pagehide', leave);
    },
  };
}

/** Whether two documents differ in the playhead alone. */
function isOnlySought(a: FallLineDocument, b: FallLineDocument): boolean {
  const { presentation: one } = a;
  const { presentation: other } = b;
  return (
    a.experiment === b.experiment &&
    one.view === other.view &&
    one.mode === other.mode &&
    one.show === other.show &&
    one.charts === other.charts
  );
}
