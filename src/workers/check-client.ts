/** Starts the worker that holds TensorFlow.js, and hands it one run after another. */
import checkWorker from './check.worker?worker&url';
import type { CheckReply, CheckRequest } from './check-protocol';
import { type Errand, type ErrandListener, startErrand } from './errand';

export const startChecking = (
  requests: readonly CheckRequest[],
  listener: ErrandListener<CheckReply>,
): Errand => startErrand(checkWorker, requests, listener);
