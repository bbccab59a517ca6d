/** The worker's end: takes jobs, works in slices, and looks at the inbox between them. */
import type { Executor } from '../language/program';
import { Buffers } from './buffers';
import {
  CREDITS,
  isLast,
  type JobId,
  type Port,
  type Reply,
  type Request,
  transfersOf,
} from './protocol';
import { startTask, type Task } from './tasks';

/** Milliseconds of work between two looks at the inbox. */
const SLICE = 8;

interface Job {
  readonly id: JobId;
  readonly lane: string;
  readonly task: Task;
  credits: number;
}

export interface ServeOptions {
  readonly port: Port<Request, Reply>;
  readonly executor: Executor;
  /** Milliseconds, for slicing only: no result depends on it. */
  readonly now: () => number;
  /** Calls back once messages that wait have been delivered. */
  readonly soon: (callback: () => void) => void;
}

/** Serves a port for as long as it lives. */
export function serve({ port, executor, now, soon }: ServeOptions): void {
  const buffers = new Buffers();
  let jobs: Job[] = [];
  let awake = false;

  const say = (reply: Reply) => port.postMessage(reply, transfersOf(reply));

  function wake(): void {
    if (awake) return;
    awake = true;
    soon(work);
  }

  function work(): void {
    awake = false;
    const until = now() + SLICE;
    while (now() < until) {
      const job = jobs.find((candidate) => candidate.credits > 0);
      if (job === undefined) return;
      advance(job);
    }
    wake();
  }

  /** One pause of the job's task further. */
  function advance(job: Job): void {
    try {
      const { done, value: frame } = job.task.next();
      if (frame) {
        if (frame.kind === 'stretch') job.credits--;
        say({ kind: 'frame', job: job.id, frame });
      }
      if (done || (frame && isLast(frame))) forget((other) => other === job);
    } catch (error) {
      forget((other) => other === job);
      say({ kind: 'failed', job: job.id, sentence: (error as Error).message });
    }
  }

  function forget(which: (job: Job) => boolean): void {
    jobs = jobs.filter((job) => !which(job));
  }

  function submit(request: Extract<Request, { kind: 'submit' }>): void {
    forget((job) => job.lane === request.lane);
    try {
      const task = startTask(request.work, executor, buffers);
      jobs.push({ id: request.job, lane: request.lane, task, credits: CREDITS });
      wake();
    } catch (error) {
      say({ kind: 'failed', job: request.job, sentence: (error as Error).message });
    }
  }

  port.onmessage = ({ data: request }) => {
    switch (request.kind) {
      case 'submit':
        return submit(request);
      case 'cancel':
        return forget((job) => job.id === request.job);
      case 'credit': {
        buffers.giveBack(request.buffer);
        const job = jobs.find((candidate) => candidate.id === request.job);
        if (job) job.credits++;
        return wake();
      }
      case 'ping':
        return say({ kind: 'pong', beat: request.beat });
      default:
        return request satisfies never;
    }
  };
  say({ kind: 'ready', executor: executor.name });
}
