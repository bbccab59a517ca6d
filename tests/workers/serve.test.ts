import { afterEach, beforeEach, expect, test } from 'vitest';
import { formulaSource } from '../../src/engine/objective-source';
import type { DescentWork, SweepWork } from '../../src/engine/work';
import { blockExecutor } from '../../src/language/block';
import type { Executor } from '../../src/language/program';
import type { Reply, Request } from '../../src/workers/protocol';
import { serve } from '../../src/workers/serve';
// At hand when the first sweep asks for it.
import '../../src/workers/further-tasks';

const descent: DescentWork = {
  kind: 'descent',
  source: formulaSource('x^2 + 10 * y^2'),
  start: [3, -2],
  steps: 400,
  seed: 1,
  noise: 0,
  rule: 'x = x - lr * g',
  rate: 0.02,
  hyperparameters: {},
};
const { kind: _kind, rate: _rate, ...run } = descent;
const rates = { low: 1e-4, high: 1, count: 96 };
const sweep: SweepWork = {
  ...run,
  kind: 'sweep',
  steps: 60_000,
  rates,
  minima: [],
  kinks: [],
  diagonal: 20,
};

/** By the clock of the test, which moves when something is computed. */
const COST = 2;
let time = 0;
let computed: ('run' | 'sweep')[] = [];
let turns: (() => void)[] = [];
let waiting: { readonly callback: () => void; readonly at: number }[] = [];
let replies: Reply[] = [];
let submit: (request: Request) => void;

/** Says what is computed, and lets that take its time. */
const watched: Executor = {
  ...blockExecutor,
  machine(...shape) {
    const machine = blockExecutor.machine(...shape);
    return {
      ...machine,
      iterate(options) {
        computed.push(options.bench.lanes > 1 ? 'sweep' : 'run');
        time += COST;
        machine.iterate({ ...options, steps: Math.min(options.steps, 1) });
      },
    };
  },
};

beforeEach(() => {
  time = 0;
  [computed, turns, waiting, replies] = [[], [], [], []];
  const port = {
    onmessage: null as ((event: { readonly data: Request }) => void) | null,
    postMessage: (reply: Reply) => void replies.push(reply),
  };
  serve({
    port,
    executor: watched,
    now: () => time,
    soon: (callback) => void turns.push(callback),
    later: (callback, milliseconds) => void waiting.push({ callback, at: time + milliseconds }),
  });
  submit = (data) => port.onmessage?.({ data });
});
afterEach(() => expect(replies.filter(({ kind }) => kind === 'failed')).toEqual([]));

/** One turn of the worker, and some time in which chunks can come. */
async function turn(): Promise<void> {
  time++;
  const due = waiting.filter(({ at }) => at <= time);
  waiting = waiting.filter(({ at }) => at > time);
  for (const callback of [...due.map((entry) => entry.callback), ...turns.splice(0)]) callback();
  await new Promise((resolve) => setImmediate(resolve));
}

async function underWay(): Promise<void> {
  submit({ kind: 'submit', job: 1, lane: 'sweep 1', work: sweep });
  for (let count = 0; count < 1000 && !computed.includes('sweep'); count++) await turn();
  expect(computed).toContain('sweep');
}

test('what comes in goes before a sweep that has had no turn for a moment', async () => {
  await underWay();
  time += 30;
  computed = [];
  submit({ kind: 'submit', job: 2, lane: 'run 1', work: descent });
  for (let count = 0; count < 4; count++) await turn();
  expect(computed[0]).toBe('run');
});

test('a sweep gets on while one run after the other comes in', async () => {
  await underWay();
  computed = [];
  for (let job = 2; job < 200; job++) {
    submit({ kind: 'submit', job, lane: `run ${job}`, work: { ...descent, steps: 40_000 } });
    if (job % 4 === 0) await turn();
  }
  const share = computed.filter((one) => one === 'sweep').length / computed.length;
  expect(share).toBeGreaterThan(0.02);
  expect(share).toBeLessThan(0.5);
});
