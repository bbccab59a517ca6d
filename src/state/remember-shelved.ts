/** Keeps the results that stand on the shelf, for going back to them. */
import type { Result } from '../engine/result';
import type { Job } from '../experiment/plan';
import type { Memory } from './memory';
import { bytesOf } from './result-bytes';
import { isShelved, resultInPlaceOf, type Shelf } from './shelf';

/** Whole results only. */
export function rememberShelved(memory: Memory<Result>, jobs: Iterable<Job>, shelf: Shelf): void {
  for (const job of jobs) {
    const held = resultInPlaceOf(job, shelf);
    if (held !== undefined && isShelved(job, shelf))
      memory.remember(job.key, held.value, bytesOf(held.value));
  }
}
