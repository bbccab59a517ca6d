/** The worker's end: takes jobs, works in slices, and looks at the inbox between them. */
import type { Executor } from '../language/program';
import { Buffers } from './buffers';
import { KnownTables } from './known-tables';
import {
  CREDITS,
  isLast,
  type JobId,
  type Port,
  type Reply,
  type Request,
  transfersOf,
} from './protocol';
import { rank } from './rank';
import type { Task } from './task';
import { startTask } from './tasks';

/** Milliseconds of work between two looks at the inbox. */
const SLICE = 8;
/** The same while only work in the background is left: what comes in goes first. */
const BACKGROUND_SLICE = 1;
/** Milliseconds without other work after which the background need not hold back. */
const QUIET = 100;
/** Until then it pauses so many milliseconds between slices: the page needs the cores for its pictures. */
const BREATH = 4;
/** After so many milliseconds without a slice the background gets one, whatever else there is to do. */
const STARVING = 16;
/** But for so many milliseconds what comes in goes first: most of it is done by then … */
const HEAD_START = 8;
/** … unless the background has gone without for so long. */
const STARVED = 64;

interface Job {
  readonly id: JobId;
  readonly lane: string;
  readonly rank: number;
  readonly task: Task;
  credits: number;
  /** Until something has come without which it cannot go on. */
  waiting: boolean;
}

const canGoOn = ({ credits, waiting }: Job): boolean => credits > 0 && !waiting;

export interface ServeOptions {
  readonly port: Port<Request, Reply>;
  readonly executor: Executor;
  /** Milliseconds, for slicing only: no result depends on it. */
  readonly now: () => number;
  /** Calls back once messages that wait have been delivered. */
  readonly soon: (callback: () => void) => void;
  /** Calls back after so many milliseconds. */
  readonly later: (callback: () => void, milliseconds: number) => void;
}

/** Serves a port for as long as it lives. */
export function serve({ port, executor, now, soon, later }: ServeOptions): void {
  const buffers = new Buffers();
  const tables = new KnownTables();
  let jobs: Job[] = [];
  let awake = false;
  /** When something other than the background was last worked on. */
  let busy = Number.NEGATIVE_INFINITY;
  /** When the background was. */
  let fed = Number.NEGATIVE_INFINITY;
  /** When something else came in, where nothing else was there. */
  let came = Number.NEGATIVE_INFINITY;

  const say = (reply: Reply) => port.postMessage(reply, transfersOf(reply));

  function wake(): void {
    if (awake) return;
    awake = true;
    soon(work);
  }

  function work(): void {
    awake = false;
    const began = now();
    for (;;) {
      const job = foremost();
      if (job === undefined) return;
      advance(job);
      const time = now();
      if (job.rank > 0) fed = time;
      else busy = time;
      if (time - began >= (job.rank > 0 ? BACKGROUND_SLICE : SLICE)) break;
    }
    const isAlone = jobs.every((job) => job.rank > 0 || !canGoOn(job));
    if (isAlone && now() - busy < QUIET) later(wake, BREATH);
    else wake();
  }

  /** The oldest of those of lowest rank that may go on; of highest rank, where that has long waited. */
  function foremost(): Job | undefined {
    const sign = isBackgroundDue(now()) ? -1 : 1;
    let first: Job | undefined;
    for (const job of jobs)
      if (canGoOn(job) && (first === undefined || sign * job.rank < sign * first.rank)) first = job;
    return first;
  }

  function isBackgroundDue(time: number): boolean {
    const hunger = time - fed;
    return hunger >= STARVED || (hunger >= STARVING && time - came >= HEAD_START);
  }

  /** One pause of the job's task further. */
  function advance(job: Job): void {
    try {
      const { done, value: frame } = job.task.next();
      if (frame instanceof Promise) {
        wait(job, frame);
        return;
      }
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

  function wait(job: Job, what: Promise<unknown>): void {
    job.waiting = true;
    what.finally(() => {
      job.waiting = false;
      wake();
    });
  }

  function forget(which: (job: Job) => boolean): void {
    // A task that is left midway gives back what it has taken.
    for (const job of jobs) if (which(job)) job.task.return();
    jobs = jobs.filter((job) => !which(job));
  }

  function submit(request: Extract<Request, { kind: 'submit' }>): void {
    forget((job) => job.lane === request.lane);
    try {
      const task = startTask(tables.unpack(request.work), executor, buffers);
      const { kind } = request.work;
      if (jobs.every((job) => job.rank > 0)) came = now();
      jobs.push({
        id: request.job,
        lane: request.lane,
        rank: rank[kind],
        task,
        credits: CREDITS,
        waiting: false,
      });
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
