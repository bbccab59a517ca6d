/** Batches that runs share: the same as each would draw for itself, and the same objects while they are kept. */
import { expect, test } from 'vitest';
import { keptBatches } from '../../src/engine/kept-batches';
import { MiniBatches } from '../../src/engine/mini-batches';
import { firstDifference } from '../support/same-numbers';

test('every run draws what it would draw alone, however runs take turns, beyond what is kept too', () => {
  const [count, size, seed, stretch] = [700, 64, 5, 1024];
  const readers = [0, 1, 2].map(() => keptBatches(count, size, seed, stretch));
  const taken: number[] = readers.map(() => 0);
  const alone = new MiniBatches(count, size, seed);
  const expected = Array.from({ length: 9 }, () => alone.next(stretch));
  const turns = [0, 0, 0, 0, 0, 0, 1, 2, 1, 2, 2, 2, 2, 2, 2, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 1, 2];
  for (const turn of turns) {
    const batches = readers[turn]?.();
    const due = expected[taken[turn] ?? 0];
    expect(firstDifference(batches?.order ?? [], due?.order ?? [])).toBeUndefined();
    expect(firstDifference(batches?.ends ?? [], due?.ends ?? [])).toBeUndefined();
    taken[turn] = (taken[turn] ?? 0) + 1;
  }
  expect(taken).toEqual([9, 9, 9]);
});

test('runs share what they draw, until another seed, size or table has been drawn twice over', () => {
  const first = keptBatches(50, 8, 1, 128)();
  expect(keptBatches(50, 8, 1, 128)()).toBe(first);
  expect(keptBatches(50, 8, 2, 128)()).not.toEqual(first);
  expect(keptBatches(50, 8, 1, 128)()).toBe(first);
  expect(keptBatches(50, 9, 1, 128)()).not.toEqual(first);
  expect(keptBatches(51, 8, 1, 128)()).not.toEqual(first);
  expect(keptBatches(50, 8, 1, 128)()).toEqual(first);
});
