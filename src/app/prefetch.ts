/** Fetches what the first picture did without, so that the first click on it is answered at once. */
import { firstPicture } from '../state/first-picture';
import type { Session } from '../state/session';
import { fetchDeferred } from '../views/deferred';

/** Milliseconds; WebKit cannot tell when it is idle. */
const PROBABLY_IDLE = 500;

function whenIdle(act: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(act);
  else setTimeout(act, PROBABLY_IDLE);
}

/** Begins once the first picture is drawn and the browser has nothing else to do. */
export async function prefetchAfterFirstPicture({ results }: Session): Promise<void> {
  await firstPicture(results);
  whenIdle(() => {
    // Failing is no trouble yet: who opens a dialog asks for its chunk again.
    Promise.all([
      fetchDeferred(),
      import('../state/exports'),
      import('../views/header/export-table'),
    ]).catch(() => undefined);
  });
}
