/** The workers of this browser: how many there are, and how one is started. */
import { bundled } from './bundled-port';
import computeWorker from './compute.worker?worker&url';
import { createPool, type Pool, type PoolOptions, type WorkerPort } from './pool';
import type { Port, Reply, Request } from './protocol';

/** One core is left to the page; two workers are enough for a machine of four cores or fewer. */
function crewSize(): number {
  const cores = navigator.hardwareConcurrency || 2;
  return cores <= 4 ? Math.max(1, Math.min(2, cores - 1)) : cores - 1;
}

export interface CrewOptions {
  /** Called when a worker has said which executor it runs. */
  readonly ready: NonNullable<PoolOptions['ready']>;
  /** Called when the browser cannot start a worker at all. */
  readonly failed: () => void;
}

/** Stands in for a worker that could not be made: silent, as a dead one is. */
const nobody = (): WorkerPort => ({
  onmessage: null,
  postMessage: () => undefined,
  terminate: () => undefined,
});

export function startCrew({ ready, failed }: CrewOptions): Pool {
  let began = false;
  function startWorker(): WorkerPort {
    try {
      const worker = new Worker(computeWorker, { type: 'module' });
      // Before its first word: its script did not load. Errors in its work are told by itself.
      worker.addEventListener('error', () => {
        if (!began) failed();
      });
      const port = worker as unknown as Port<readonly Reply[], readonly Request[]>;
      return Object.assign(bundled(port), { terminate: () => worker.terminate() });
    } catch {
      // The caller is still setting up.
      queueMicrotask(failed);
      return nobody();
    }
  }
  return createPool({
    spawn: startWorker,
    size: crewSize(),
    ready(executor) {
      began = true;
      ready(executor);
    },
  });
}
