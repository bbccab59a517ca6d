/** Turns the open document to another task, as one undo step. */
import { turnTo } from '../experiment/data/turn-to';
import type { Task } from '../experiment/task';
import type { Session } from './session';

/** What was shown there last is found in the history of this visit, before and behind. */
export function showTask({ documents, workspace }: Session, task: Task): void {
  const { document, past, future } = documents.getState();
  const turned = turnTo(document, task, [...past.toReversed(), ...future]);
  if (turned === document) return;
  documents.open(turned);
  workspace.setState({ hoveredStep: undefined, hoveredMinimum: undefined, pointer: undefined });
}
