/** Everything that is ever said between the page and a worker. Work is described by values, never sent as code. */
import type { Whole } from '../engine/result';
import type { Ending } from '../engine/trajectory';
import type { Work } from '../engine/work';

/** Counts up over the life of a page; never used twice. */
export type JobId = number;

export type Request =
  /**
   * A newer job in a lane supersedes the older one, whose late frames are dropped. Data that the worker knows stay
   * behind (`known-tables.ts`).
   */
  | { readonly kind: 'submit'; readonly job: JobId; readonly lane: string; readonly work: Work }
  | { readonly kind: 'cancel'; readonly job: JobId }
  /** A frame that is not the last was taken up: its buffer travels back for reuse, and the job may send one more. */
  | { readonly kind: 'credit'; readonly job: JobId; readonly buffer: ArrayBuffer }
  | { readonly kind: 'ping'; readonly beat: number };

export type Reply =
  | { readonly kind: 'ready'; readonly executor: ExecutorName }
  | { readonly kind: 'frame'; readonly job: JobId; readonly frame: Frame }
  | { readonly kind: 'failed'; readonly job: JobId; readonly sentence: string }
  | { readonly kind: 'pong'; readonly beat: number };

export type ExecutorName = 'scalar' | 'block' | 'webassembly';

export type Frame = Stretch | WholeFrame;

/** Steps `from` … `from + count − 1` of a run. */
export interface Stretch {
  readonly kind: 'stretch';
  readonly from: number;
  readonly count: number;
  /**
   * One column of `count` numbers per coordinate, then one of losses and one of gradient norms. The buffer may be
   * longer; it is transferred.
   */
  readonly buffer: ArrayBuffer;
  /** The steps among them that overshot, ascending; absent where nobody counts. */
  readonly overshoots?: Int32Array;
  /** The steps among them at which losses and gradient norms hold, ascending; absent: all. */
  readonly evaluated?: Int32Array;
  /** Present on the last stretch. */
  readonly ending?: Ending;
}

/** A result that comes in one piece. */
export interface WholeFrame {
  readonly kind: 'whole';
  readonly result: Whole;
  /** Those of the result's arrays, which are transferred. */
  readonly buffers: ArrayBuffer[];
}

/** Stretches of one job that may be under way at once. */
export const CREDITS = 4;

/** What both ends need of a Worker, a MessagePort or a worker's own scope. */
export interface Port<Incoming, Outgoing> {
  postMessage(message: Outgoing, transfer: ArrayBuffer[]): void;
  onmessage: ((event: { data: Incoming }) => void) | null;
}

export function isLast(frame: Frame): boolean {
  return frame.kind !== 'stretch' || frame.ending !== undefined;
}

/** Buffers that travel with a reply instead of being copied. */
export function transfersOf(reply: Reply): ArrayBuffer[] {
  if (reply.kind !== 'frame') return [];
  return reply.frame.kind === 'stretch' ? [reply.frame.buffer] : reply.frame.buffers;
}
