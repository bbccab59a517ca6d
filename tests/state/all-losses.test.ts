/** Which runs are looked at once more for a table, and what is said of those that are not. */
import { expect, test } from 'vitest';
import type { DataSource } from '../../src/engine/objective-source';
import type { Trajectory } from '../../src/engine/trajectory';
import { workOutLosses } from '../../src/state/all-losses';
import type { Keyed, Shelf } from '../../src/state/shelf';
import { descend, workOf } from '../support/descend';
import { lineThrough } from '../support/reference-data';

const rows = Array.from({ length: 40 }, (_, i) => [i / 40, Math.sin(i)]);
const source = lineThrough(rows);

function shelved(data: DataSource, batch: number | undefined, steps: number): Keyed<Trajectory> {
  const setting = { data: source, optimizer: 'sgd', rate: 0.01, start: [0, 0], steps };
  const full = batch === undefined ? setting : { ...setting, batch };
  const work = { ...workOf(full), source: data };
  return { key: 'k', work, value: descend(full), complete: true };
}

const shelf = (...runs: readonly Keyed<Trajectory>[]): Shelf['trajectories'] =>
  new Map(runs.map((run, key) => [key, run]));

const outcome = (trajectories: Shelf['trajectories']) =>
  workOutLosses(trajectories, () => undefined).result;

test('runs that see all data at every step, and short ones, need nothing', async () => {
  const runs = shelf(shelved(source, undefined, 700), shelved(source, 8, 300));
  expect(await outcome(runs)).toEqual({ losses: new Map() });
});

test('where it would take too long, nothing is begun and it is said', async () => {
  const large = { ...source, table: { ...source.table, count: 2 ** 30 } };
  expect(await outcome(shelf(shelved(large, 8, 700)))).toEqual({
    losses: new Map(),
    missing: 'too long',
  });
});

test('where no worker can be started, the table is as it was and it is said', async () => {
  expect(await outcome(shelf(shelved(source, 8, 700)))).toEqual({
    losses: new Map(),
    missing: 'failed',
  });
});
