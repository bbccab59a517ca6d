/** Results as they are read: the same, but while they keep changing no more often than anybody can read. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Problem } from '../experiment/experiment';
import { sourceOf } from '../experiment/problem';
import { updateSoon } from './frames';
import type { ResultsState, ResultsStore } from './results';
import { type Session, useSession } from './session';

/** Milliseconds between two changes while a hand moves or results are still coming. */
const INTERVAL = 100;
/** What is said of a run over more rows takes long: until then it waits for so many milliseconds without a change. */
const MOST_ROWS = 5000;
const CALM = 120;

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

  const isCalm = (): boolean =>
    results.getState().settled && documents.getState().gesture === undefined;
  const pass = (): void => store.setState(results.getState(), true);

  function rest(milliseconds: number, then: () => void): void {
    clearTimeout(resting);
    resting = setTimeout(() => {
      resting = undefined;
      updateSoon(then);
    }, milliseconds);
  }

  function catchUp(): void {
    if (store.getState() === results.getState()) return;
    if (isCalm()) pass();
    else if (isOverMany(documents.getState().document.experiment.problem)) rest(CALM, pass);
    else if (resting === undefined) {
      rest(INTERVAL, catchUp);
      pass();
    }
  }

  results.subscribe(catchUp);
  documents.subscribe((state, before) => {
    if (state.gesture === undefined && before.gesture !== undefined) catchUp();
  });
  return store;
}

function isOverMany(problem: Problem): boolean {
  const source = sourceOf(problem);
  return source.kind === 'data' && source.table.count > MOST_ROWS;
}
