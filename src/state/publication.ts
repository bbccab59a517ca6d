/** What changes for the page when results are handed to it: the shelf, and what is said of the work as a whole. */
import type { Job } from '../experiment/plan';
import { isAwaited } from '../workers/rank';
import type { Undone } from './outstanding';
import type { ResultsState } from './results';
import { shareDone } from './share-done';
import { type Arrival, shelve } from './shelf';

export interface Outcome {
  /** All that is wanted. */
  readonly jobs: readonly Job[];
  readonly arrivals: Iterable<Arrival>;
  /** Lanes under way. */
  readonly pending: ReadonlySet<string>;
  readonly undone: ReadonlyMap<string, Undone>;
  /** The loss that the results change over to; undefined: they are of the one before. */
  readonly turnsTo: string | undefined;
  /** Nothing is under way that the page waits for. */
  readonly idle: boolean;
}

/** The parts of the state that become others. */
export function publicationOf(
  state: ResultsState,
  { jobs, arrivals, pending, undone, turnsTo, idle }: Outcome,
): Partial<ResultsState> {
  const anew = turnsTo !== undefined;
  const next: { -readonly [Key in keyof ResultsState]?: ResultsState[Key] } = {
    ...shelve(state, {
      arrivals,
      runs: new Set(jobs.map(({ run }) => run)),
      undone: jobs.filter(({ key }) => undone.has(key)),
      anew,
    }),
    ...(anew && { loss: turnsTo }),
  };
  const left = [...undone.values()].filter(({ work }) => isAwaited(work));
  const settled = idle && left.length === 0;
  const cancelled = left.some(({ why }) => why === 'cancelled');
  if (settled !== state.settled) next.settled = settled;
  if (cancelled !== state.cancelled) next.cancelled = cancelled;
  if (idle && state.waiting) next.waiting = false;
  if (!idle && state.waiting)
    next.progress = shareDone(jobs, pending, next.trajectories ?? state.trajectories);
  return next;
}
