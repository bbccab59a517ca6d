import { afterEach, describe, expect, test } from 'vitest';
import { formulaSource } from '../../src/engine/objective-source';
import type { DescentWork } from '../../src/engine/work';
import { blockExecutor } from '../../src/language/block';
import { createPool, type Pool } from '../../src/workers/pool';
import type { Frame, Stretch } from '../../src/workers/protocol';
import { type InlineWorker, inlineWorker } from '../support/inline-worker';

const descent: DescentWork = {
  kind: 'descent',
  source: formulaSource('x^2 + 10 * y^2'),
  start: [3, -2],
  steps: 100,
  seed: 1,
  noise: 0,
  rule: 'x = x - lr * g',
  rate: 0.02,
  hyperparameters: {},
};

const workers: InlineWorker[] = [];
const pools: Pool[] = [];

function startPool(size = 1, beat = 500): Pool {
  const pool = createPool({
    size,
    beat,
    spawn: () => {
      const worker = inlineWorker(blockExecutor);
      workers.push(worker);
      return worker;
    },
  });
  pools.push(pool);
  return pool;
}

afterEach(() => {
  for (const pool of pools.splice(0)) pool.close();
  for (const worker of workers.splice(0)) worker.kill();
});

/** All stretches of a job, copied while they are lent. */
function collect(pool: Pool, lane: string, work: DescentWork, onRestart?: () => void) {
  const stretches: (Omit<Stretch, 'buffer'> & { numbers: Float64Array })[] = [];
  let id = 0;
  const finished = new Promise<typeof stretches>((resolve, reject) => {
    id = pool.submit(lane, work, {
      frame(frame: Frame) {
        if (frame.kind !== 'stretch') return;
        const { buffer, ...rest } = frame;
        stretches.push({ ...rest, numbers: new Float64Array(buffer).slice(0, 3 * frame.count) });
        if (frame.ending) resolve(stretches);
      },
      failed: (sentence) => reject(new Error(sentence)),
      restarted() {
        stretches.length = 0;
        onRestart?.();
      },
    });
  });
  return { finished, stretches, id: () => id };
}

describe('a pool of workers', () => {
  test('streams a run whole: every step once, in order, its ending last', async () => {
    const { finished } = collect(startPool(), 'run 1', descent);
    const [only] = await finished;
    expect(only).toMatchObject({ from: 0, count: 101, ending: { kind: 'finished' } });
    // One step of gradient descent: x − lr · 2x, y − lr · 20y.
    expect(only?.numbers[1]).toBeCloseTo(3 - 0.02 * 6, 12);
    expect(only?.numbers[101 + 1]).toBeCloseTo(-2 + 0.02 * 40, 12);
    expect(only?.numbers[202]).toBe(9 + 40);
  });

  test('streams a long run in stretches that join without gap', async () => {
    const { finished } = collect(startPool(), 'run 1', { ...descent, steps: 60_000 });
    const stretches = await finished;
    expect(stretches.length).toBeGreaterThan(2);
    let next = 0;
    for (const { from, count } of stretches) {
      expect(from).toBe(next);
      next += count;
    }
    expect(next).toBe(60_001);
  });

  test('a newer job in a lane supersedes the older one, of which nothing more is heard', async () => {
    const pool = startPool();
    const older = collect(pool, 'run 1', { ...descent, steps: 100_000 });
    const newer = collect(pool, 'run 1', { ...descent, rate: 0.05 });
    const other = collect(pool, 'run 2', { ...descent, steps: 100_000 });
    const [stretch] = await newer.finished;
    await other.finished;
    expect(stretch?.count).toBe(101);
    expect(older.stretches).toHaveLength(0);
  });

  test('a cancelled job is silent', async () => {
    const pool = startPool();
    const cancelled = collect(pool, 'run 1', { ...descent, steps: 100_000 });
    pool.cancel(cancelled.id());
    await collect(pool, 'run 2', descent).finished;
    expect(cancelled.stretches).toHaveLength(0);
  });

  test('work that cannot be read fails with its sentence, and the worker lives on', async () => {
    const pool = startPool();
    await expect(
      collect(pool, 'run 1', { ...descent, source: formulaSource('x^^2') }).finished,
    ).rejects.toThrow(/expected/i);
    await expect(collect(pool, 'run 1', descent).finished).resolves.toHaveLength(1);
  });

  test('a worker that dies is replaced, and its job gives the same numbers', async () => {
    const pool = startPool(1, 10);
    const whole = (await collect(pool, 'run 1', descent).finished)[0];
    workers[0]?.kill();
    let restarts = 0;
    const again = await collect(pool, 'run 1', descent, () => restarts++).finished;
    expect(restarts).toBe(1);
    expect(workers).toHaveLength(2);
    expect(again[0]?.numbers).toEqual(whole?.numbers);
  });

  test('a job that outlives no second worker fails with a sentence', async () => {
    const pool = createPool({
      size: 1,
      beat: 5,
      spawn: () => {
        const worker = inlineWorker(blockExecutor);
        worker.kill();
        workers.push(worker);
        return worker;
      },
    });
    pools.push(pool);
    await expect(collect(pool, 'run 1', descent).finished).rejects.toThrow('stopped twice');
  });

  test('takes an idle worker rather than start another, and grows only while all are busy', async () => {
    const pool = startPool(15);
    for (let event = 0; event < 20; event++)
      await collect(pool, 'run 1', { ...descent, rate: 0.001 * (event + 1) }).finished;
    expect(workers).toHaveLength(1);
    const lanes = ['run 1', 'run 2', 'run 3', 'run 4', 'survey', 'field'];
    const all = () => Promise.all(lanes.map((lane) => collect(pool, lane, descent).finished));
    await all();
    expect(workers).toHaveLength(lanes.length);
    await all();
    await collect(pool, 'run 3', descent).finished;
    expect(workers).toHaveLength(lanes.length);
  });

  test('gives a lane the worker that had it before', async () => {
    const served: number[] = [];
    const pool = createPool({
      size: 15,
      spawn: () => {
        const worker = inlineWorker(blockExecutor);
        const index = workers.push(worker) - 1;
        const post = worker.postMessage.bind(worker);
        worker.postMessage = (request, transfer) => {
          if (request.kind === 'submit') served.push(index);
          post(request, transfer);
        };
        return worker;
      },
    });
    pools.push(pool);
    const lanes = ['run 1', 'run 2', 'run 3'];
    await Promise.all(lanes.map((lane) => collect(pool, lane, descent).finished));
    for (const lane of lanes.toReversed()) await collect(pool, lane, descent).finished;
    expect(served).toEqual([0, 1, 2, 2, 1, 0]);
  });
});
