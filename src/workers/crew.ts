/** The workers of this browser: how many there are, and how one is started. */
import computeWorker from './compute.worker?worker&url';
import { createPool, type Pool, type PoolOptions, type WorkerPort } from './pool';

/** One core is left to the page; two workers are enough for a machine of four cores or fewer. */
function crewSize(): number {
  const cores = navigator.hardwareConcurrency || 2;
  return cores <= 4 ? Math.max(1, Math.min(2, cores - 1)) : cores - 1;
}

const startWorker = (): WorkerPort =>
  new Worker(computeWorker, { type: 'module' }) as unknown as WorkerPort;

export function startCrew(ready: NonNullable<PoolOptions['ready']>): Pool {
  return createPool({ spawn: startWorker, size: crewSize(), ready });
}
