/** Work that is wanted and not there: under way, or left undone. */
import type { Work } from '../engine/work';
import type { JobId } from '../workers/protocol';

/** What workers are at. */
export interface Pending {
  readonly key: string;
  readonly id: JobId;
  readonly work: Work;
  /** The gesture in which it was asked for. */
  readonly gesture: string | undefined;
}

/** What was begun, and not finished; or would take too long to be begun. */
export interface Undone {
  readonly work: Work;
  readonly why: 'cancelled' | 'failed' | 'too long';
}
