import { afterEach, describe, expect, test } from 'vitest';
import { startDataDescent } from '../../src/engine/batched-descent';
import type { DataSource } from '../../src/engine/objective-source';
import type { DescentWork, Work } from '../../src/engine/work';
import { blockExecutor } from '../../src/language/block';
import { Assembly } from '../../src/state/assembly';
import { KnownTables } from '../../src/workers/known-tables';
import { createPool, type Pool } from '../../src/workers/pool';
import type { Request } from '../../src/workers/protocol';
import { type InlineWorker, inlineWorker } from '../support/inline-worker';
import { lineThrough } from '../support/reference-data';

const work = (first: number, batch?: number): DescentWork => ({
  kind: 'descent',
  source: lineThrough([
    [first, 1],
    [2, 3],
    [4, 4],
  ]),
  start: [0, 0],
  steps: 50,
  seed: 1,
  noise: 0,
  rule: 'x = x - lr * g',
  rate: 0.02,
  hyperparameters: {},
  ...(batch !== undefined && { batch }),
});

const tableOf = (some: Work) => (some.source as DataSource).table;

const workers: InlineWorker[] = [];
const pools: Pool[] = [];

afterEach(() => {
  for (const pool of pools.splice(0)) pool.close();
  for (const worker of workers.splice(0)) worker.kill();
});

/** A pool of one worker, and how many numbers of data went to it with each job. */
function startPool(beat = 500) {
  const sent: number[] = [];
  const pool = createPool({
    size: 1,
    beat,
    spawn: () => {
      const worker = inlineWorker(blockExecutor);
      const post = worker.postMessage.bind(worker);
      worker.postMessage = (request: Request, transfer) => {
        if (request.kind === 'submit') sent.push(tableOf(request.work).values.length);
        post(request, transfer);
      };
      workers.push(worker);
      return worker;
    },
  });
  pools.push(pool);
  return { pool, sent };
}

const result = (pool: Pool, lane: string, some: DescentWork) =>
  new Promise<ReturnType<Assembly['add']>>((resolve, reject) => {
    const assembly = new Assembly(some.start.length, some.steps);
    pool.submit(lane, some, {
      frame(frame) {
        if (frame.kind !== 'stretch') return;
        const whole = assembly.add(frame);
        if (frame.ending) resolve(whole);
      },
      failed: (sentence) => reject(new Error(sentence)),
    });
  });

function alone(some: DescentWork) {
  const descent = startDataDescent(some, blockExecutor);
  while (!descent.advance());
  const { positions, length } = descent.trajectory;
  return positions.map((column) => column.slice(0, length));
}

describe('tables', () => {
  test('travel once, and every job has its own', async () => {
    const { pool, sent } = startPool();
    const works = [work(0), work(1), work(0), work(1, 2), work(0)];
    const runs = await Promise.all(works.map((some, lane) => result(pool, `${lane}`, some)));
    expect(sent).toEqual([6, 6, 0, 0, 0]);
    works.forEach((some, index) => {
      expect(runs[index]?.positions).toEqual(alone(some));
    });
  });

  test('that both ends have forgotten travel again', async () => {
    const { pool, sent } = startPool();
    const firsts = [0, 1, 2, 3, 0, 4, 0, 1];
    const runs = await Promise.all(
      firsts.map((first, lane) => result(pool, `${lane}`, work(first))),
    );
    expect(sent).toEqual([6, 6, 6, 6, 0, 6, 0, 6]);
    expect(runs.at(-1)?.positions).toEqual(alone(work(1)));
  });

  test('travel again to a worker that takes the place of another', async () => {
    const { pool, sent } = startPool(20);
    await result(pool, 'a', work(0));
    workers[0]?.kill();
    const run = await result(pool, 'a', work(0));
    expect(sent).toEqual([6, 0, 6]);
    expect(run.positions).toEqual(alone(work(0)));
  });

  test('stay with their sender as they are', () => {
    const ends = [new KnownTables(), new KnownTables()] as const;
    const some = work(5);
    for (let time = 0; time < 3; time++) {
      const arrived = ends[1].unpack(structuredClone(ends[0].pack(some)));
      expect(arrived).toEqual(some);
    }
    expect(tableOf(some).values).toHaveLength(6);
  });

  test('that were never sent are told of', () => {
    const sender = new KnownTables();
    sender.pack(work(5));
    expect(() => new KnownTables().unpack(sender.pack(work(5)))).toThrow('have not come');
  });
});

test('a run in batches says at which steps its losses hold, and nothing of overshoots', async () => {
  const { pool } = startPool();
  const some = { ...work(0, 2), steps: 1200 };
  const run = await result(pool, 'a', some);
  expect(run.evaluated).toHaveLength(512);
  expect(run.overshoots).toBeUndefined();
  expect(Number.isFinite(run.losses[1200])).toBe(true);
  expect(run.losses[1]).toBeNaN();
  expect((await result(pool, 'b', work(0))).overshoots).toBeDefined();
});
