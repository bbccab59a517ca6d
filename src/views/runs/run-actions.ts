/** What can be done with a run as a whole, for its menu and its opened settings alike. */
import { duplicateRun, isAlone, moveRun, removeRun, toggleSolo } from '../../experiment/changes';
import { MOST_RUNS, type Run } from '../../experiment/experiment';
import { setHidden } from '../../experiment/run-changes';
import { updateSoon } from '../../state/frames';
import { useDocument, useSession } from '../../state/session';
import { say } from '../../state/workspace';
import { bringIntoView, focusNeighbour, keepFocus } from './run-focus';
import { words } from './words';

export interface RunAction {
  readonly label: string;
  /** The label and the run's name, where the run is not clear from the surroundings. */
  readonly spoken: string;
  readonly disabled: boolean;
  /** Each is an undo step. */
  readonly act: () => void;
}

export interface RunActions {
  readonly duplicate: RunAction;
  readonly visibility: RunAction;
  readonly solo: RunAction;
  readonly up: RunAction;
  readonly down: RunAction;
  readonly remove: RunAction;
}

export function useRunActions({ key, hidden }: Run, name: string): RunActions {
  const { documents, workspace } = useSession();
  const place = useDocument(({ document }) =>
    document.experiment.runs.findIndex((run) => run.key === key),
  );
  const count = useDocument(({ document }) => document.experiment.runs.length);
  const alone = useDocument(({ document }) => isAlone(document.experiment.runs, key));
  const move = (to: number) => () => {
    keepFocus();
    documents.change((experiment) => moveRun(experiment, key, to));
  };
  const visibility = hidden ? words.show : words.hide;
  const solo = alone ? words.showAll : words.solo;
  return {
    duplicate: {
      label: words.duplicate,
      spoken: `${words.duplicate} ${name}`,
      disabled: count >= MOST_RUNS,
      act: () => {
        documents.change((experiment) => duplicateRun(experiment, key));
        const copy = documents.getState().document.experiment.runs[place + 1];
        if (copy !== undefined) updateSoon(() => bringIntoView(copy.key));
      },
    },
    visibility: {
      label: visibility,
      spoken: `${visibility} ${name}`,
      disabled: false,
      act: () => documents.change((experiment) => setHidden(experiment, key, !hidden)),
    },
    solo: {
      label: solo,
      spoken: `${solo}: ${name}`,
      disabled: count < 2,
      act: () => documents.change((experiment) => toggleSolo(experiment, key)),
    },
    up: {
      label: words.up,
      spoken: `${words.up}: ${name}`,
      disabled: place <= 0,
      act: move(place - 1),
    },
    down: {
      label: words.down,
      spoken: `${words.down}: ${name}`,
      disabled: place >= count - 1,
      act: move(place + 1),
    },
    remove: {
      label: words.remove,
      spoken: `${words.remove} ${name}`,
      disabled: false,
      act: () => {
        focusNeighbour(key);
        documents.change((experiment) => removeRun(experiment, key));
        if (workspace.getState().openRun === key) workspace.setState({ openRun: undefined });
        say(workspace, words.removed(name));
      },
    },
  };
}
