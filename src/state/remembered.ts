/** Which of the results that are shown are kept for going back. */
import type { Result } from '../engine/result';
import type { Job } from '../experiment/plan';
import type { Memory } from './memory';
import { bytesOf } from './result-bytes';
import type { Session } from './session';
import { isShelved, resultInPlaceOf } from './shelf';

/** Once all is there. Nobody goes back into the middle of a gesture; kept, its results would only have to be cleared away. */
export function rememberShown(
  { documents, results }: Session,
  wanted: Iterable<Job>,
  memory: Memory<Result>,
): void {
  const shelf = results.getState();
  if (documents.getState().gesture !== undefined || !shelf.settled) return;
  for (const job of wanted) {
    const held = resultInPlaceOf(job, shelf);
    if (held !== undefined && isShelved(job, shelf))
      memory.remember(job.key, held.value, bytesOf(held.value));
  }
}
