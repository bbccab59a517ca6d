/** What is told in words follows a change when nothing moves any more: nobody can hear that many numbers. */
import type { Session } from '../state/session';

/** Milliseconds without a change. */
const CALM = 400;

/** Acts whenever what is computed is there and has been left alone for a moment; returns a function that stops it. */
export function whenCalm({ documents, results }: Session, act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => results.getState().settled && act(), CALM);
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
