/** Another document takes the place of the one that is open: from a link, a file or the gallery. */
import type { FallLineDocument } from '../experiment/experiment';
import type { Notice } from '../experiment/notice';
import type { Session } from './session';
import { say } from './workspace';

interface Opening {
  /** What could not be used of it. */
  readonly notices?: readonly Notice[];
  /** What is said on it. */
  readonly message?: string;
}

/** Opens it, which Undo takes back; what was chosen for the runs that were there is no choice for these. */
export function openDocument(
  { documents, workspace }: Session,
  document: FallLineDocument,
  { notices, message }: Opening = {},
): void {
  documents.open(document, notices);
  workspace.setState({
    openRun: undefined,
    oneRate: false,
    inspectedRun: undefined,
    lookedInside: undefined,
    stepArrows: false,
    hoveredStep: undefined,
  });
  if (message !== undefined) say(workspace, message);
}
