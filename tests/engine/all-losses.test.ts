/** All losses of a run in mini-batches, which else is looked at over its data only now and then. */
import { expect, test } from 'vitest';
import { allLosses, isAffordable } from '../../src/engine/all-losses';
import { atOnce } from '../../src/engine/at-once';
import { evaluateAt } from '../../src/engine/evaluate-at';
import { blockExecutor } from '../../src/language/block';
import { createWebAssemblyExecutor } from '../../src/language/webassembly/executor';
import { descend, positionAt } from '../support/descend';
import { classifierProblems, classifierRows } from '../support/recorded-data';
import { classifierOf } from '../support/reference-data';
import { firstDifference } from '../support/same-numbers';

const [blobs] = classifierProblems;
if (!blobs) throw new Error('No problems are recorded.');
const data = classifierOf(classifierRows(blobs), 0.01);

const setting = { data, optimizer: 'adam', rate: 0.1, start: [0, 0, 0], steps: 1500, batch: 7 };

test('are those that the run has where it was looked at, and the loss of its position elsewhere', () => {
  const run = descend(setting, blockExecutor);
  const positions = run.positions.map((column) => column.slice(0, run.length));
  const computing = allLosses({ source: data, positions }, blockExecutor);
  const told: number[] = [];
  let step = computing.next();
  for (; !step.done; step = computing.next()) told.push(step.value);
  const { losses, gradientNorms } = step.value;
  expect(told.length).toBeGreaterThan(2);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect([losses.length, gradientNorms.length]).toEqual([run.length, run.length]);
  expect(run.evaluated?.length).toBeLessThan(run.length);
  const at = (values: ArrayLike<number> | undefined) =>
    [...(run.evaluated ?? [])].map((each) => values?.[each] ?? Number.NaN);
  expect(firstDifference(at(losses), at(run.losses))).toBeUndefined();
  expect(firstDifference(at(gradientNorms), at(run.gradientNorms))).toBeUndefined();
  for (const each of [1, 777, 1499])
    expect(losses[each]).toBe(evaluateAt(data, 'value', positionAt(run, each)).f);
});

test('are the same wherever they are computed', () => {
  const webAssembly = createWebAssemblyExecutor();
  if (webAssembly === undefined) throw new Error('This Node.js runs no WebAssembly SIMD.');
  const { positions } = descend({ ...setting, steps: 300 }, blockExecutor);
  const [one, other] = [blockExecutor, webAssembly].map((executor) =>
    atOnce(allLosses({ source: data, positions }, executor)),
  );
  expect(firstDifference(other?.losses ?? [], one?.losses ?? [])).toBeUndefined();
});

test('of the largest tables and the longest runs nobody waits for', () => {
  const large = { ...data, table: { ...data.table, count: 100_000 } };
  expect(isAffordable(large, 10_001)).toBe(true);
  expect(isAffordable(large, 100_001)).toBe(false);
  expect(isAffordable(data, 100_001)).toBe(true);
});
