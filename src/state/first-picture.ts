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
