/** Work for a worker of its own, which is started for it and ended with it. */

export interface Errand {
  /** Ends the worker; nothing more is heard of it. */
  stop(): void;
}

export interface ErrandListener<Reply> {
  said(reply: Reply): void;
  /** The worker could not be started. */
  failed(): void;
}

/** Starts the worker of an address, and hands it one request after another. */
export function startErrand<Request, Reply>(
  address: string,
  requests: readonly Request[],
  { said, failed }: ErrandListener<Reply>,
): Errand {
  try {
    const worker = new Worker(address, { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Reply>) => said(data);
    worker.onerror = failed;
    for (const request of requests) worker.postMessage(request);
    return { stop: () => worker.terminate() };
  } catch {
    queueMicrotask(failed);
    return { stop: () => undefined };
  }
}
