/** Everything that is said between the page and the worker that works out all losses of runs. */
import type { AllLosses, Path } from '../engine/all-losses';

/** One run; the worker takes them in the order in which they come. */
export interface LossesRequest {
  readonly run: number;
  readonly path: Path;
}

export type LossesReply =
  | { readonly kind: 'step'; readonly run: number; readonly step: number }
  | { readonly kind: 'losses'; readonly run: number; readonly losses: AllLosses }
  | { readonly kind: 'failed'; readonly run: number };
