/** Starts the worker that works out all losses of runs, and hands it one after another. */
import { type Errand, type ErrandListener, startErrand } from './errand';
import lossesWorker from './losses.worker?worker&url';
import type { LossesReply, LossesRequest } from './losses-protocol';

export const startLosses = (
  requests: readonly LossesRequest[],
  listener: ErrandListener<LossesReply>,
): Errand => startErrand(lossesWorker, requests, listener);
