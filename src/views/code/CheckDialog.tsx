/** Every visible run once more with TensorFlow.js: how far the two are apart, or why they cannot be compared. */
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../controls/Button';
import { Dialog } from '../../controls/Dialog';
import { runNames } from '../../experiment/names';
import {
  type CheckOutcome,
  type CheckState,
  checkRuns,
  type LibraryCheck,
} from '../../state/library-check';
import { isGivenUp } from '../../state/results';
import { useDocument, useResults } from '../../state/session';
import { RunMark } from '../runs/RunMark';
import { reportSentence, words } from './words';
import './code.css';

interface CheckDialogProps {
  readonly onClose: () => void;
}

/** The check runs while the dialog is open. */
export function CheckDialog({ onClose }: CheckDialogProps) {
  const [round, setRound] = useState(0);
  return (
    <Dialog title={words.checkTitle} size="wide" onClose={onClose}>
      <p className="check-explanation">{words.checkExplanation}</p>
      <Check key={round} onAgain={() => setRound(round + 1)} />
    </Dialog>
  );
}

function Check({ onAgain }: { readonly onAgain: () => void }) {
  const settled = useResults((state) => state.settled);
  const givenUp = useResults((state) => !state.settled && isGivenUp(state));
  const trajectories = useResults((state) => state.trajectories);
  const experiment = useDocument((state) => state.document.experiment);
  const [state, setState] = useState<CheckState | undefined>(undefined);
  const check = useRef<LibraryCheck | undefined>(undefined);

  useEffect(() => {
    if (!settled) return;
    check.current = checkRuns(experiment, trajectories, setState);
    return () => check.current?.stop();
  }, [settled, experiment, trajectories]);

  const names = runNames(experiment);
  const runs = experiment.runs.flatMap((run, index) =>
    run.hidden ? [] : [{ ...run, name: names[index] ?? '' }],
  );
  if (runs.length === 0) return <p>{words.allHidden}</p>;
  if (givenUp) return <p role="status">{words.unfinished}</p>;
  const running = state === undefined || state.progress === 'running';
  return (
    <>
      <ul className="check-list" aria-label={words.checkTitle}>
        {runs.map(({ key, name, color }) => {
          const outcome = state?.outcomes.get(key) ?? { kind: 'waiting' };
          const pending = outcome.kind === 'waiting' || outcome.kind === 'at';
          return (
            <li key={key} className="check-run" data-pending={pending ? '' : undefined}>
              <span className="check-name">
                <RunMark color={color} />
                <span>{name}</span>
              </span>
              <span className="check-outcome">{outcomeText(outcome)}</span>
            </li>
          );
        })}
      </ul>
      <div className="check-foot">
        <p role="status">{state === undefined ? words.computing : words[state.progress]}</p>
        <Button look="outlined" onClick={() => (running ? check.current?.cancel() : onAgain())}>
          {running ? words.cancel : words.again}
        </Button>
      </div>
    </>
  );
}

function outcomeText(outcome: CheckOutcome): string {
  switch (outcome.kind) {
    case 'waiting':
      return words.waiting;
    case 'at':
      return words.at(outcome.step, outcome.of);
    case 'report':
      return reportSentence(outcome.report);
    case 'unable':
      return words.unable(outcome.reasons);
    case 'failed':
      return outcome.sentence;
    case 'left':
      return words.left;
  }
}
