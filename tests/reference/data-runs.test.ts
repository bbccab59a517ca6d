import { describe, expect, test } from 'vitest';
import { MiniBatches } from '../../src/engine/mini-batches';
import {
  batchedRuns,
  classifierRuns,
  comparableSteps,
  type DataRun,
  lineRuns,
  repeat,
  separationAt,
} from '../support/recorded-data-runs';
import { readReference } from '../support/reference-data';

/**
 * On standardized data the first slope of the intercept is a rounding error, which methods that divide by the size of the
 * gradient turn into a step: such runs end being comparable where they begin.
 */
const kinds: readonly (readonly [name: string, runs: readonly DataRun[], least: number])[] = [
  ['lines', lineRuns, 0.8],
  ['classifiers', classifierRuns, 0.4],
  ['mini-batches', batchedRuns, 1],
];

describe.each(kinds)('runs recorded on data: %s', (_, runs) => {
  test.each(runs)('$name', (run) => {
    const ours = repeat(run);
    expect(ours.length).toBe(run.positions[0]?.length);
    const last = comparableSteps(run, ours);
    for (let step = 0; step <= last; step++)
      expect(separationAt(ours.positions, run.positions, step)).toBeLessThanOrEqual(1e-9);
    for (const [at, loss] of Object.entries(run.recorded.loss_at)) {
      const step = Number(at);
      if (step > last) continue;
      const off = Math.abs((ours.losses[step] as number) - loss);
      expect(off).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(loss)));
    }
  });
});

test.each(kinds)('most steps of recorded %s can be compared', (name, runs, least) => {
  let [steps, all, whole] = [0, 0, 0];
  for (const run of runs) {
    const last = comparableSteps(run, repeat(run));
    const length = (run.positions[0]?.length ?? 1) - 1;
    steps += last;
    all += length;
    if (last === length) whole++;
  }
  console.log(`${name}: ${steps} of ${all} steps of ${runs.length} runs compared, ${whole} whole`);
  expect(steps / all).toBeGreaterThanOrEqual(least);
});

interface Specified {
  readonly prng: Readonly<Record<string, { readonly permutation10_three_epochs: number[][] }>>;
}

test.each(Object.entries((readReference('minibatch') as Specified).prng))(
  'seed %s shuffles ten rows as specified, epoch after epoch',
  (seed, { permutation10_three_epochs: epochs }) => {
    for (const size of [10, 4, 1]) {
      const perEpoch = Math.ceil(10 / size);
      const batches = new MiniBatches(10, size, Number(seed));
      const { order, ends } = batches.next(3 * perEpoch);
      expect([...order]).toEqual(epochs.flat());
      expect(ends.at(-1)).toBe(30);
      expect(ends[perEpoch - 1]).toBe(10);
    }
  },
);

test.each(batchedRuns)('the first epoch of $name', ({ recorded, batch, seed, data }) => {
  const { first_epoch_order: order } = recorded as unknown as { first_epoch_order: number[] };
  const batches = new MiniBatches(data.table.count, batch as number, seed as number);
  const steps = Math.ceil(data.table.count / (batch as number));
  expect([...batches.next(steps).order]).toEqual(order);
});
