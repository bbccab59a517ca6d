/** Workers whose replies wait at a gate until a test lets them through: the same protocol and code behind it. */
import type { Executor } from '../../src/language/program';
import type { WorkerPort } from '../../src/workers/pool';
import { isLast, type JobId, type Reply } from '../../src/workers/protocol';
import { inlineWorker } from './inline-worker';

export interface Gate {
  /** From now on these replies to jobs wait. */
  hold(which: (lane: string, reply: Reply) => boolean): void;
  /** From now on the first reply to a job of these lanes is that it failed. */
  fail(which: (lane: string) => boolean): void;
  /** All that waited goes through; nothing waits or fails any more. */
  release(): void;
  /** Lanes of all jobs that were handed in so far, in order. */
  readonly submitted: readonly string[];
  /** Lanes of all jobs whose last frame has gone through, in order. */
  readonly finished: readonly string[];
  spawn(executor: Executor): WorkerPort;
}

export function createGate(): Gate {
  let holds: (lane: string, reply: Reply) => boolean = () => false;
  let fails: (lane: string) => boolean = () => false;
  const waiting: (() => void)[] = [];
  const lanes = new Map<JobId, string>();
  const submitted: string[] = [];
  const finished: string[] = [];
  return {
    submitted,
    finished,
    hold(which) {
      holds = which;
    },
    fail(which) {
      fails = which;
    },
    release() {
      holds = () => false;
      fails = () => false;
      for (const pass of waiting.splice(0)) pass();
    },
    spawn(executor) {
      const inner = inlineWorker(executor);
      const outer: WorkerPort = {
        onmessage: null,
        postMessage(request, transfer) {
          if (request.kind === 'submit') {
            lanes.set(request.job, request.lane);
            submitted.push(request.lane);
          }
          inner.postMessage(request, transfer);
        },
        terminate: () => inner.terminate(),
      };
      inner.onmessage = ({ data }) => {
        const lane = 'job' in data ? lanes.get(data.job) : undefined;
        const reply: Reply =
          'job' in data && lane !== undefined && fails(lane)
            ? { kind: 'failed', job: data.job, sentence: 'It failed.' }
            : data;
        const pass = () => {
          outer.onmessage?.({ data: reply });
          if (lane !== undefined && reply.kind === 'frame' && isLast(reply.frame))
            finished.push(lane);
        };
        if (lane !== undefined && holds(lane, reply)) waiting.push(pass);
        else pass();
      };
      return outer;
    },
  };
}
