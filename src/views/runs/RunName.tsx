/** The head of a run's line: its mark, by which it is dragged, and its name, which opens it and can be typed anew. */
import type { KeyboardEvent } from 'react';
import { ChevronIcon } from '../../controls/icons';
import { TextField } from '../../controls/TextField';
import { moveRun } from '../../experiment/changes';
import type { Run } from '../../experiment/experiment';
import { methodOf } from '../../experiment/method';
import { setLabel } from '../../experiment/run-changes';
import { useDocument, useSession, useWorkspace } from '../../state/session';
import { RunMark } from './RunMark';
import { startDragging } from './run-dragging';
import { keepFocus } from './run-focus';
import { words } from './words';

interface RunNameProps {
  readonly run: Run;
  readonly name: string;
  /** Of what the name opens. */
  readonly controls: string;
}

const directions: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

export function RunName({ run, name, controls }: RunNameProps) {
  const { documents, workspace } = useSession();
  const { key } = run;
  const open = useWorkspace((state) => state.openRun === key);

  function onKeyDown(event: KeyboardEvent): void {
    const direction = directions[event.key];
    if (direction === undefined || !event.altKey) return;
    event.preventDefault();
    keepFocus();
    const place = documents
      .getState()
      .document.experiment.runs.findIndex((candidate) => candidate.key === key);
    // Beyond either end a run stays where it is.
    documents.change((experiment) => moveRun(experiment, key, place + direction));
  }

  return (
    <button
      type="button"
      className="run-name"
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
      onClick={() => workspace.setState({ openRun: open ? undefined : key })}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => startDragging(event.nativeEvent, key, documents)}
    >
      <RunMark color={run.color} />
      <span>{name}</span>
      <ChevronIcon />
    </button>
  );
}

interface RunNameFieldProps {
  readonly run: Run;
  readonly name: string;
  /** Given where the field stands in for the name: then it has the focus. */
  readonly onDone?: (left: boolean) => void;
}

/** An empty name restores the optimizer's. */
export function RunNameField({ run, name, onDone }: RunNameFieldProps) {
  const { documents } = useSession();
  const rules = useDocument((state) => state.document.experiment.rules);
  return (
    <TextField
      label={words.nameOf(name)}
      value={run.label ?? ''}
      placeholder={methodOf(run.optimizer, rules)?.name ?? run.optimizer}
      focused={onDone !== undefined}
      onCommit={(text) => documents.change((experiment) => setLabel(experiment, run.key, text))}
      {...(onDone && { onDone })}
    />
  );
}
