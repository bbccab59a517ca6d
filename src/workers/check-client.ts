/** Starts the worker that holds TensorFlow.js, and hands it one run after another. */
import checkWorker from './check.worker?worker&url';
import type { CheckReply, CheckRequest } from './check-protocol';

export interface Checking {
  /** Ends the worker; nothing more is heard of it. */
  stop(): void;
}

export interface CheckListener {
  said(reply: CheckReply): void;
  /** The worker could not be started. */
  failed(): void;
}

export function startChecking(
  requests: readonly CheckRequest[],
  { said, failed }: CheckListener,
): Checking {
  try {
    const worker = new Worker(checkWorker, { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<CheckReply>) => said(data);
    worker.onerror = failed;
    for (const request of requests) worker.postMessage(request);
    return { stop: () => worker.terminate() };
  } catch {
    queueMicrotask(failed);
    return { stop: () => undefined };
  }
}
