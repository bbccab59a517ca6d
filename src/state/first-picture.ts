/** The first picture, for which everything waits that it does without. */
import { paintSoon } from './frames';
import { isGivenUp, type ResultsState, type ResultsStore } from './results';

const waits = new WeakMap<ResultsStore, Promise<void>>();

/** Whether there is as much to draw as there will be, or as there can be where something takes long. */
const isDrawable = (state: ResultsState): boolean =>
  state.settled || isGivenUp(state) || (state.waiting && state.trajectories.size > 0);

/** Resolves once the browser has shown the first results, or once it is known that none come. */
export function firstPicture(results: ResultsStore): Promise<void> {
  const known = waits.get(results);
  if (known !== undefined) return known;
  const wait = drawable(results).then(shown);
  waits.set(results, wait);
  return wait;
}

/**
 * Begins what nobody needs before the first picture. Returns a function that ends it, or keeps it from beginning.
 * @param begin fetches it, begins it, and gives what ends it; offline the page does without
 */
export function fromFirstPicture(
  results: ResultsStore,
  begin: () => Promise<() => void>,
): () => void {
  let end: (() => void) | undefined;
  let ended = false;
  firstPicture(results)
    .then(() => (ended ? undefined : begin()))
    .then(
      (begun) => {
        if (ended) begun?.();
        else end = begun;
      },
      () => undefined,
    );
  return () => {
    ended = true;
    end?.();
  };
}

function drawable(results: ResultsStore): Promise<void> {
  return new Promise((resolve) => {
    if (isDrawable(results.getState())) return resolve();
    const stop = results.subscribe((state) => {
      if (!isDrawable(state)) return;
      stop();
      resolve();
    });
  });
}

/** Behind the next frame, which the painters have asked for by now. */
const shown = (): Promise<void> => new Promise((resolve) => paintSoon(() => setTimeout(resolve)));
