/** Results as they are read: the same, but while they keep changing no more often than anybody can read. */
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { updateSoon } from '../../state/frames';
import type { ResultsState } from '../../state/results';
import { type Session, useSession } from '../../state/session';

export type Readings = Pick<ResultsState, 'trajectories' | 'survey'>;

/** Milliseconds between two changes while a hand moves or results are still coming. */
const INTERVAL = 100;

const known = new WeakMap<Session, StoreApi<Readings>>();

/** Sentences and marks of a session follow this store, pictures the results themselves. */
export function readingsOf(session: Session): StoreApi<Readings> {
  const store = known.get(session) ?? follow(session);
  known.set(session, store);
  return store;
}

export const useReadings = <Part>(select: (state: Readings) => Part): Part =>
  useStore(readingsOf(useSession()), select);

/** It lives as long as the session. */
function follow({ documents, results }: Session): StoreApi<Readings> {
  const now = (): Readings => {
    const { trajectories, survey } = results.getState();
    return { trajectories, survey };
  };
  const store = createStore(now);
  let resting: ReturnType<typeof setTimeout> | undefined;

  const isBehind = (): boolean => {
    const { trajectories, survey } = store.getState();
    const latest = results.getState();
    return latest.trajectories !== trajectories || latest.survey !== survey;
  };
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
    store.setState(now());
  }

  results.subscribe(catchUp);
  documents.subscribe((state, before) => {
    if (state.gesture === undefined && before.gesture !== undefined) catchUp();
  });
  return store;
}
