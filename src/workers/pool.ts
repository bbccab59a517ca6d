/** The page's end: hands jobs to workers, takes up their frames, and replaces a worker that fell silent. */
import type { Work } from '../engine/work';
import { KnownTables } from './known-tables';
import {
  type ExecutorName,
  type Frame,
  isLast,
  type JobId,
  type Port,
  type Reply,
  type Request,
} from './protocol';

/** Milliseconds between heartbeats while jobs are under way; nothing ticks when none are. */
const BEAT = 500;
/** Heartbeats a worker may leave unanswered: it looks at its inbox every few milliseconds when it lives. */
const MOST_SILENT_BEATS = 6;
/** The same before its first word: starting up may take seconds on a busy machine. */
const MOST_SILENT_BEATS_AT_START = 40;

export interface WorkerPort extends Port<Reply, Request> {
  terminate(): void;
}

export interface JobListener {
  /** Called for every frame of the job, in order; a stretch's buffer is lent until the call returns, the last is given. */
  frame(frame: Frame): void;
  failed(sentence: string): void;
  /** The job starts over in another worker: frames begin again at the first. */
  restarted?(): void;
}

export interface Pool {
  /** A newer job in the same lane supersedes the older one, of which nothing more is heard. */
  submit(lane: string, work: Work, listener: JobListener): JobId;
  cancel(job: JobId): void;
  /** Ends all workers and timers. */
  close(): void;
}

export interface PoolOptions {
  readonly spawn: () => WorkerPort;
  readonly size: number;
  /** Called when a worker has said which executor it runs. */
  readonly ready?: (executor: ExecutorName) => void;
  /** Milliseconds between heartbeats. */
  readonly beat?: number;
}

interface Job {
  readonly id: JobId;
  readonly lane: string;
  readonly work: Work;
  readonly listener: JobListener;
  member: Member;
  repeated: boolean;
}

interface Member {
  port: WorkerPort;
  /** That its worker knows. */
  tables: KnownTables;
  silent: number;
  started: boolean;
}

export function createPool({ spawn, size, ready, beat = BEAT }: PoolOptions): Pool {
  const jobs = new Map<JobId, Job>();
  const members: Member[] = [];
  /** Who did a lane's last job, and has compiled for it. */
  const lastOf = new Map<string, Member>();
  let newest = 0;
  let pulse: ReturnType<typeof setInterval> | undefined;
  let beats = 0;

  const post = (member: Member, request: Request, transfer: ArrayBuffer[] = []) =>
    member.port.postMessage(request, transfer);

  function enlist(): Member {
    const member: Member = {
      port: spawn(),
      tables: new KnownTables(),
      silent: 0,
      started: false,
    };
    connect(member);
    members.push(member);
    return member;
  }

  function connect(member: Member): void {
    const { port } = member;
    port.onmessage = ({ data: reply }) => {
      if (member.port !== port) return;
      member.silent = 0;
      member.started = true;
      if (reply.kind === 'ready') ready?.(reply.executor);
      else if (reply.kind === 'frame') takeUp(member, reply.job, reply.frame);
      else if (reply.kind === 'failed') finish(reply.job)?.listener.failed(reply.sentence);
    };
  }

  function takeUp(member: Member, id: JobId, frame: Frame): void {
    const job = jobs.get(id);
    if (job && isLast(frame)) finish(id);
    job?.listener.frame(frame);
    if (frame.kind === 'stretch' && !isLast(frame))
      post(member, { kind: 'credit', job: id, buffer: frame.buffer }, [frame.buffer]);
  }

  /** Takes a job off the list; the heart stops beating with the last. */
  function finish(id: JobId): Job | undefined {
    const job = jobs.get(id);
    jobs.delete(id);
    if (jobs.size === 0) {
      clearInterval(pulse);
      pulse = undefined;
    }
    return job;
  }

  /** Somebody idle, at best who knows the lane; starting one takes longer than most jobs. */
  function memberFor(lane: string): Member {
    const load = (member: Member) =>
      [...jobs.values()].filter((job) => job.member === member).length;
    const idle = members.filter((member) => load(member) === 0);
    const last = idle.find((member) => member.started && member === lastOf.get(lane));
    const someone = last ?? idle.find(({ started }) => started) ?? idle[0];
    if (someone !== undefined) return someone;
    if (members.length < size) return enlist();
    return members.reduce((best, member) => (load(member) < load(best) ? member : best));
  }

  function assign({ id, lane, work, member }: Job): void {
    post(member, { kind: 'submit', job: id, lane, work: member.tables.pack(work) });
    pulse ??= setInterval(listen, beat);
  }

  /** A dead worker emits no event; only its silence tells. */
  function listen(): void {
    beats++;
    for (const member of members) {
      const most = member.started ? MOST_SILENT_BEATS : MOST_SILENT_BEATS_AT_START;
      if (member.silent++ >= most) replace(member);
      post(member, { kind: 'ping', beat: beats });
    }
  }

  function replace(member: Member): void {
    member.port.onmessage = null;
    member.port.terminate();
    member.port = spawn();
    member.tables = new KnownTables();
    member.silent = 0;
    member.started = false;
    connect(member);
    for (const job of [...jobs.values()].filter((candidate) => candidate.member === member)) {
      if (job.repeated) {
        finish(job.id);
        job.listener.failed(
          'The worker that computes this stopped twice. Change anything to try again.',
        );
        continue;
      }
      job.repeated = true;
      job.listener.restarted?.();
      assign(job);
    }
  }

  return {
    submit(lane, work, listener) {
      const older = [...jobs.values()].find((job) => job.lane === lane);
      if (older) jobs.delete(older.id);
      const member = older?.member ?? memberFor(lane);
      lastOf.set(lane, member);
      const job: Job = { id: ++newest, lane, work, listener, member, repeated: false };
      jobs.set(job.id, job);
      assign(job);
      return job.id;
    },
    cancel(id) {
      const job = finish(id);
      if (job) post(job.member, { kind: 'cancel', job: id });
    },
    close() {
      clearInterval(pulse);
      jobs.clear();
      for (const { port } of members) port.terminate();
      members.length = 0;
      lastOf.clear();
    },
  };
}
