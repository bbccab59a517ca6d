/** Everything that is said between the page and the worker that holds TensorFlow.js. */
import type { CheckReport, CheckWork } from '../engine/library-check';

/** One run to check; the worker takes them in the order in which they come. */
export interface CheckRequest {
  readonly run: number;
  readonly work: CheckWork;
}

export type CheckReply =
  | { readonly kind: 'step'; readonly run: number; readonly step: number }
  | { readonly kind: 'report'; readonly run: number; readonly report: CheckReport }
  | { readonly kind: 'failed'; readonly run: number; readonly sentence: string };
