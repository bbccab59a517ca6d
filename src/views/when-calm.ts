/** What is told in words follows a change when nothing moves any more: nobody can hear that many numbers. */
import { useEffect, useState } from 'react';
import { isGivenUp, type ResultsState } from '../state/results';
import { type Session, useSession } from '../state/session';

/** Milliseconds without a change. */
const CALM = 400;

/** Acts whenever what is computed is there and has been left alone for a moment; returns a function that stops it. */
export function whenCalm({ documents, results }: Session, act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => isAtRest(results.getState()) && act(), CALM);
  };
  const stops = [
    documents.subscribe((state, before) => {
      if (state.document.experiment !== before.document.experiment) changed();
    }),
    results.subscribe(changed),
  ];
  changed();
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}

/** What was cancelled or failed does not come any more. */
const isAtRest = (state: ResultsState): boolean => state.settled || isGivenUp(state);

/**
 * What was read when nothing moved any more. A hand on the arrow keys rests between two presses, though what it does is
 * one gesture until it leaves: whoever uses them hears what the last press brought.
 * @param read stays the same function as long as it reads the same
 */
export function useCalm<Value>(read: (session: Session) => Value): Value {
  const session = useSession();
  const [value, setValue] = useState(() => read(session));
  useEffect(() => whenCalm(session, () => setValue(() => read(session))), [session, read]);
  return value;
}
