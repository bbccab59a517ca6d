/** What leaves the page waits until everything shown belongs to the experiment as it is: its caption must be true. */
import { isGivenUp, type ResultsStore } from './results';
import type { Session } from './session';
import { say } from './workspace';

const words = {
  follows: 'The file follows when everything is computed',
  unfinished: 'Nothing is exported: the runs are not computed to the end.',
} as const;

const waits = new WeakMap<ResultsStore, Promise<void>>();

/**
 * Resolves once all results belong to the document; says so where that takes a while.
 * @throws Error with a sentence where they do not come: cancelled, or failed
 */
export async function whenSettled({ results, workspace }: Session): Promise<void> {
  while (!results.getState().settled) {
    if (isGivenUp(results.getState())) throw new Error(words.unfinished);
    say(workspace, words.follows);
    await nextTurn(results);
  }
}

/** Resolves when the results have settled or been given up: one listener, however many wait. */
function nextTurn(results: ResultsStore): Promise<void> {
  const known = waits.get(results);
  if (known !== undefined) return known;
  const wait = new Promise<void>((resolve) => {
    const stop = results.subscribe((state) => {
      if (!state.settled && !isGivenUp(state)) return;
      stop();
      waits.delete(results);
      resolve();
    });
  });
  waits.set(results, wait);
  return wait;
}

const underWay = new WeakMap<Session, Set<string>>();

/** Exports what is shown once it is settled; who asks again for the same meanwhile gets one. What fails is said. */
export async function exportSettled(
  session: Session,
  name: string,
  act: () => Promise<void>,
): Promise<void> {
  const names = underWay.get(session) ?? new Set();
  underWay.set(session, names);
  if (names.has(name)) return;
  names.add(name);
  try {
    await whenSettled(session);
    await act();
  } catch (error) {
    say(session.workspace, (error as Error).message);
  } finally {
    names.delete(name);
  }
}
