/** Batches of rows in the memory of the kernels: gathered once, and again whenever they are others. */
import { expect, test } from 'vitest';
import '../../../src/language/row-adding';
import { blockExecutor } from '../../../src/language/block';
import { Graph } from '../../../src/language/graph-builder';
import { lower } from '../../../src/language/lower';
import {
  type Batches,
  type Executor,
  type Objective,
  type Program,
  ROW_COUNT,
  type Rows,
} from '../../../src/language/program';
import { createWebAssemblyExecutor } from '../../../src/language/webassembly/executor';
import { firstDifference } from '../../support/same-numbers';

const webAssembly = createWebAssemblyExecutor();
if (webAssembly === undefined) throw new Error('This Node.js runs no WebAssembly SIMD.');

/** The mean of products of all columns, each by a number of its own. */
function objectiveOf(width: number): Objective {
  const columns = Array.from({ length: width }, (_, c) => `c${c}`);
  const sum = new Graph();
  const total = columns
    .map((name, c) => sum.multiply(sum.constant(c + 1), sum.input(name)))
    .reduce((one, other) => sum.add(one, other));
  const value = sum.add(sum.input('s'), sum.multiply(total, sum.input('x0')));
  const mean = new Graph();
  const node = mean.divide(mean.input('s'), mean.input(ROW_COUNT));
  const stream = columns.map((name) => ({ name, level: 'step', stream: true }) as const);
  return lower({
    graph: mean,
    inputs: [
      { name: 's', level: 'lane' },
      { name: ROW_COUNT, level: 'step' },
    ],
    outputs: [{ name: 'f', node }],
    sum: lower({
      graph: sum,
      inputs: [...stream, { name: 's', level: 'lane' }, { name: 'x0', level: 'lane' }],
      outputs: [{ name: 's', node: value }],
    }),
  });
}

/** x0 moves by a part of f, so that every step shows in all that follow. */
function stepProgram(): Program {
  const graph = new Graph();
  const node = graph.subtract(
    graph.input('x0'),
    graph.multiply(graph.constant(1e-3), graph.input('f')),
  );
  return lower({
    graph,
    inputs: [
      { name: 'x0', level: 'lane' },
      { name: 'f', level: 'lane' },
    ],
    outputs: [{ name: 'x0', node }],
  });
}

const step = stepProgram();
const values = (width: number, count: number, shift = 0): Float64Array =>
  Float64Array.from({ length: width * count }, (_, i) => Math.fround(Math.sin(i + shift)));

/** Batches of several sizes, over rows far from each other. */
function batchesOf(count: number, steps: number, size: number): Batches {
  const ends = new Uint32Array(steps);
  for (let k = 0, end = 0; k < steps; k++) {
    end += 1 + ((3 * k) % size);
    ends[k] = end;
  }
  const order = Uint32Array.from({ length: ends.at(-1) ?? 0 }, (_, i) => (i * 7919 + 13) % count);
  return { order, ends };
}

/** All values of x0 and f along a run. */
function run(executor: Executor, objective: Objective, rows: Rows, steps: number): Float64Array {
  const bench = {
    lanes: 1,
    values: new Map([
      ['x0', Float64Array.of(1)],
      ['f', Float64Array.of(0)],
      ['s', Float64Array.of(0)],
      [ROW_COUNT, Float64Array.of(0)],
    ]),
    rows,
  };
  const record = [new Float64Array(steps), new Float64Array(steps)];
  const machine = executor.machine(objective, step, ['x0', 'f']);
  machine.iterate({ bench, steps, every: 1, stream: new Float64Array(0), record });
  return Float64Array.from(record.flatMap((column) => [...column]));
}

function expectAsInterpreted(objective: Objective, rows: Rows, steps: number): void {
  const expected = run(blockExecutor, objective, rows, steps);
  const actual = run(webAssembly as Executor, objective, rows, steps);
  expect(firstDifference(actual, expected)).toBeUndefined();
}

test.each([1, 2, 3, 4])('rows of %i columns are gathered to the last bit', (width) => {
  const rows = { values: values(width, 97), batches: batchesOf(97, 700, 9) };
  expectAsInterpreted(objectiveOf(width), rows, 700);
});

test('a run that goes further than the one before finds what follows', () => {
  const objective = objectiveOf(2);
  const rows = { values: values(2, 500), batches: batchesOf(500, 3000, 40) };
  for (const steps of [3, 1500, 700, 3000, 3000]) expectAsInterpreted(objective, rows, steps);
});

test('other rows in the same batches, and other batches of the same rows, are gathered anew', () => {
  const objective = objectiveOf(2);
  const [some, others] = [values(2, 60), values(2, 60, 0.5)];
  const [batches, longer] = [batchesOf(60, 50, 4), batchesOf(60, 50, 7)];
  for (const rows of [
    { values: some, batches },
    { values: others, batches },
    { values: others, batches: longer },
    { values: some, batches },
  ])
    expectAsInterpreted(objective, rows, 50);
});

test('batches beyond the room for them are gathered in turn, a single one larger than it too', () => {
  const objective = objectiveOf(3);
  // 24 bytes a row: 4 MB hold 174,762 of them.
  const rows = { values: values(3, 1000), batches: batchesOf(1000, 120, 4000) };
  expectAsInterpreted(objective, rows, 120);
  const order = Uint32Array.from({ length: 400_000 }, (_, i) => (i * 31) % 1000);
  const huge = { order, ends: Uint32Array.of(10, 200_000, 200_001, 400_000) };
  expectAsInterpreted(objective, { ...rows, batches: huge }, 4);
  expectAsInterpreted(objective, rows, 120);
});
