/** Results as they are read: the same, but while they keep changing no more often than anybody can read. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { updateSoon } from './frames';
import type { ResultsState, ResultsStore } from './results';
import { type Session, useSession } from './session';

/** Milliseconds between two changes while a hand moves or results are still coming. */
const INTERVAL = 100;

type Readings = Omit<ResultsStore, 'setState'>;

const known = new WeakMap<ResultsStore, Readings>();

/** Sentences, numbers and small marks follow this store, pictures the results themselves. */
export function readingsOf(session: Session): Readings {
  const store = known.get(session.results) ?? follow(session);
  known.set(session.results, store);
  return store;
}

export const useReadings = <Part>(select: (state: ResultsState) => Part): Part =>
  useStore(readingsOf(useSession()), select);

/** It lives as long as the session. */
function follow({ documents, results }: Session): Readings {
  const store = createStore(() => results.getState());
  let resting: ReturnType<typeof setTimeout> | undefined;

  const isBehind = (): boolean => store.getState() !== results.getState();
  const isCalm = (): boolean =>
    results.getState().settled && documents.getState().gesture === undefined;

  function rest(): void {
    resting = setTimeout(() => {
      resting = undefined;
      if (isBehind()) updateSoon(catchUp);
    }, INTERVAL);
  }

  function catchUp(): void {
    if (!isBehind()) return;
    if (!isCalm()) {
      if (resting !== undefined) return;
      rest();
    }
    store.setState(results.getState(), true);
  }

  results.subscribe(catchUp);
  documents.subscribe((state, before) => {
    if (state.gesture === undefined && before.gesture !== undefined) catchUp();
  });
  return store;
}
