/** Checks the visible runs against TensorFlow.js: says what is to be told of each, and ends the worker when done. */
import type { CheckReport } from '../engine/library-check';
import { checkPlan } from '../experiment/code/check-work';
import type { Experiment } from '../experiment/experiment';
import { startChecking } from '../workers/check-client';
import type { CheckReply, CheckRequest } from '../workers/check-protocol';
import type { Shelf } from './shelf';

export type CheckOutcome =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'at'; readonly step: number; readonly of: number }
  | { readonly kind: 'report'; readonly report: CheckReport }
  /** TensorFlow.js has another rule, or none. */
  | { readonly kind: 'unable'; readonly reasons: readonly string[] }
  | { readonly kind: 'failed'; readonly sentence: string }
  /** Somebody cancelled before it came to this run. */
  | { readonly kind: 'left' };

export interface CheckState {
  /** By run key. */
  readonly outcomes: ReadonlyMap<number, CheckOutcome>;
  readonly progress: 'running' | 'finished' | 'cancelled' | 'failed';
}

export interface LibraryCheck {
  cancel(): void;
  /** Ends the worker without a word. */
  stop(): void;
}

const isOpen = ({ kind }: CheckOutcome): boolean => kind === 'waiting' || kind === 'at';

/** The runs must be computed to their ends. `tell` hears at once how things stand, then of every change. */
export function checkRuns(
  experiment: Experiment,
  trajectories: Shelf['trajectories'],
  tell: (state: CheckState) => void,
): LibraryCheck {
  const outcomes = new Map<number, CheckOutcome>();
  const requests: CheckRequest[] = [];
  for (const run of experiment.runs) {
    const trajectory = trajectories.get(run.key)?.value;
    if (run.hidden || trajectory === undefined) continue;
    const plan = checkPlan(experiment, run, trajectory);
    if (plan.possible) requests.push({ run: run.key, work: plan.work });
    outcomes.set(
      run.key,
      plan.possible ? { kind: 'waiting' } : { kind: 'unable', reasons: plan.reasons },
    );
  }
  let progress: CheckState['progress'] = requests.length === 0 ? 'finished' : 'running';
  const publish = () => tell({ outcomes: new Map(outcomes), progress });

  function end(as: CheckState['progress']): void {
    checking?.stop();
    progress = as;
    for (const [run, outcome] of outcomes) if (isOpen(outcome)) outcomes.set(run, { kind: 'left' });
    publish();
  }

  function take(reply: CheckReply): void {
    const { run } = reply;
    const of =
      (requests.find((request) => request.run === run)?.work.positions[0]?.length ?? 1) - 1;
    if (reply.kind === 'step') outcomes.set(run, { kind: 'at', step: reply.step, of });
    else outcomes.set(run, reply);
    if ([...outcomes.values()].some(isOpen)) publish();
    else end('finished');
  }

  const checking =
    requests.length === 0
      ? undefined
      : startChecking(requests, { said: take, failed: () => end('failed') });
  publish();
  return {
    cancel: () => progress === 'running' && end('cancelled'),
    stop: () => checking?.stop(),
  };
}
