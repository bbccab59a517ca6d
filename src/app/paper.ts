/**
 * Printing: in light colours, with pictures drawn for paper. The browser lays paper out in one go, without frames
 * between, so everything has to stand there when it has been told.
 */
import { flushSync } from 'react-dom';
import type { Session } from '../state/session';

/** Listens for printing; returns a function that stops it. */
export function layOutForPaper({ workspace }: Session): () => void {
  const before = () => {
    flushSync(() => workspace.setState({ printing: true, hoveredStep: undefined }));
  };
  const after = () => workspace.setState({ printing: false });
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  };
}
