/** A worker's end served in this process: the same protocol and code, over a real MessageChannel. */
import { MessageChannel } from 'node:worker_threads';
import type { Executor } from '../../src/language/program';
import type { WorkerPort } from '../../src/workers/pool';
import type { Port, Reply, Request } from '../../src/workers/protocol';
import { serve } from '../../src/workers/serve';

export interface InlineWorker extends WorkerPort {
  /** Makes it deaf and dumb, as a worker that died: no event tells. */
  kill(): void;
}

export function inlineWorker(executor: Executor): InlineWorker {
  const { port1, port2 } = new MessageChannel();
  serve({
    port: port2 as unknown as Port<Request, Reply>,
    executor,
    now: () => performance.now(),
    soon: (callback) => setImmediate(callback),
    later: (callback, milliseconds) => setTimeout(callback, milliseconds),
  });
  const worker = port1 as unknown as InlineWorker;
  worker.kill = () => port2.close();
  worker.terminate = () => port1.close();
  return worker;
}
