import { describe, expect, test } from 'vitest';
import { startDataDescent } from '../../src/engine/batched-descent';
import { evaluateAt } from '../../src/engine/evaluate-at';
import { inspect } from '../../src/engine/inspecting';
import { evaluatedSteps } from '../../src/engine/losses-over-all';
import type { DataSource } from '../../src/engine/objective-source';
import { normals } from '../../src/engine/random';
import { noiseSeed } from '../../src/engine/run-bench';
import type { DescentWork } from '../../src/engine/work';
import { blockExecutor } from '../../src/language/block';
import type { Executor } from '../../src/language/program';
import { scalarExecutor } from '../../src/language/scalar';
import { createWebAssemblyExecutor } from '../../src/language/webassembly/executor';
import { type DataSetting, descend, positionAt, workOf } from '../support/descend';
import {
  classifierProblems,
  classifierRows,
  lineProblems,
  lineRows,
} from '../support/recorded-data';
import { classifierOf, lineThrough } from '../support/reference-data';
import { firstDifference } from '../support/same-numbers';

const webAssembly = createWebAssemblyExecutor();
if (webAssembly === undefined) throw new Error('This Node.js runs no WebAssembly SIMD.');
const executors: readonly Executor[] = [scalarExecutor, blockExecutor, webAssembly];

const [anscombe] = lineProblems;
const [blobs] = classifierProblems;
if (!anscombe || !blobs) throw new Error('No problems are recorded.');
const line = lineThrough(lineRows(anscombe));
const boundary = classifierOf(classifierRows(blobs));

const settings: readonly (DataSetting & { readonly name: string })[] = [
  { name: 'a line', data: line, optimizer: 'sgd', rate: 0.008, start: [0, 0], steps: 60 },
  {
    name: 'a boundary, penalized',
    data: classifierOf(classifierRows(blobs), 0.01),
    optimizer: 'adam',
    rate: 0.1,
    start: [0, 0, 0],
    steps: 60,
  },
  {
    name: 'a boundary, Newton',
    data: boundary,
    optimizer: 'newton',
    rate: 1,
    start: [0, 0, 0],
    steps: 8,
  },
  {
    name: 'a line in batches',
    data: line,
    optimizer: 'momentum',
    rate: 0.002,
    start: [0, 0],
    steps: 60,
    batch: 3,
    seed: 4,
  },
  {
    name: 'a boundary in batches, with noise',
    data: boundary,
    optimizer: 'rmsprop',
    rate: 0.05,
    start: [0, 0, 0],
    steps: 60,
    batch: 7,
    noise: 0.1,
    seed: 4,
  },
];

describe.each(settings)('a run on data: $name', (setting) => {
  const { data, steps } = setting;
  const run = descend(setting, scalarExecutor);

  test('comes to its end, and is the same wherever it is computed', () => {
    expect(run.length).toBe(steps + 1);
    expect(run.ending.kind).toBe('finished');
    for (const executor of executors) {
      const other = descend(setting, executor);
      const columns = [...run.positions, run.losses, run.gradientNorms as Float64Array];
      const others = [...other.positions, other.losses, other.gradientNorms as Float64Array];
      columns.forEach((column, c) => {
        const there = others[c]?.subarray(0, run.length) ?? [];
        expect(firstDifference(there, column.subarray(0, run.length))).toBeUndefined();
      });
    }
  });

  test('has the losses and slopes of all its data', () => {
    for (let step = 0; step < run.length; step += 7) {
      const at = evaluateAt(data, 'gradient', positionAt(run, step));
      expect(run.losses[step]).toBe(at.f);
      const slopes = data.parameters.map((_, c) => at[`g${c}`] ?? Number.NaN);
      expect(run.gradientNorms?.[step]).toBeCloseTo(Math.hypot(...slopes), 12);
    }
  });

  test('can be taken apart step by step', () => {
    for (const step of [1, 2, steps]) {
      const inspecting = inspect(
        { ...workOf(setting), kind: 'inspection', run: 1, step },
        webAssembly,
      );
      let next = inspecting.next();
      while (!next.done) next = inspecting.next();
      const { from, to } = next.value;
      expect(from).toEqual(positionAt(run, step - 1));
      expect(to).toEqual(positionAt(run, step));
    }
  });
});

test('the step of a run in batches is made of the slope of its batch', () => {
  const setting = settings[3] as DataSetting;
  const inspecting = inspect(
    { ...workOf(setting), kind: 'inspection', run: 1, step: 1 },
    webAssembly,
  );
  let next = inspecting.next();
  while (!next.done) next = inspecting.next();
  const { slope } = next.value;
  const { table } = setting.data;
  const rows = Array.from({ length: table.count }, (_, row) =>
    Array.from(table.values.subarray(2 * row, 2 * row + 2)),
  );
  const ways = rows.flatMap((a, i) =>
    rows.slice(i + 1).flatMap((b, j) => rows.slice(i + j + 2).map((c) => [a, b, c])),
  );
  const of = (batch: number[][]) => {
    const { g0 = 0, g1 = 0 } = evaluateAt(lineThrough(batch), 'gradient', [0, 0]);
    return Math.hypot(g0 - (slope[0] ?? 0), g1 - (slope[1] ?? 0));
  };
  expect(Math.min(...ways.map(of))).toBeLessThan(1e-12);
  expect(of(rows)).toBeGreaterThan(1);
});

/** Rows along a line, so many that a run cannot be looked at everywhere. */
function manyRows(count: number): DataSource {
  return lineThrough(
    Array.from({ length: count }, (_, i) => [i / count, (3 * i) / count + Math.sin(i)]),
  );
}

describe('a long run in batches', () => {
  const setting: DataSetting = {
    data: manyRows(5000),
    optimizer: 'sgd',
    rate: 0.1,
    start: [0, 0],
    steps: 3000,
    batch: 20,
  };
  const run = descend(setting, webAssembly);

  test('is looked at over all data at its ends and now and then between', () => {
    const { evaluated, losses, length } = run;
    expect(evaluated).toEqual(evaluatedSteps(length));
    expect(evaluated).toHaveLength(512);
    expect([evaluated?.[0], evaluated?.at(-1)]).toEqual([0, 3000]);
    const seen = [...losses.subarray(0, length).keys()].filter(
      (step) => !Number.isNaN(losses[step]),
    );
    expect(seen).toEqual([...(evaluated ?? [])]);
    for (const step of [0, seen[100] ?? -1, 3000])
      expect(losses[step]).toBe(evaluateAt(setting.data, 'value', positionAt(run, step)).f);
  });

  test('is the same however it is interrupted, and shows nothing before it is whole', () => {
    const work: DescentWork = workOf(setting);
    const descent = startDataDescent(work, webAssembly);
    let pauses = 0;
    while (!descent.advance()) {
      expect(descent.trajectory.length).toBe(0);
      pauses++;
    }
    expect(pauses).toBeGreaterThan(2);
    expect(descent.trajectory.positions.map((column) => column[3000])).toEqual(
      positionAt(run, 3000),
    );
  });

  test('with batches of all rows is a run without', () => {
    const { batch: _, ...all } = { ...setting, steps: 5 };
    const whole = descend({ ...all, batch: 5000 }, webAssembly);
    expect(whole.positions).toEqual(descend(all, webAssembly).positions);
    expect(whole.evaluated).toBeUndefined();
  });
});

test('with batches, noise has a stream of its own', () => {
  const still: DataSetting = { data: line, optimizer: 'sgd', rate: 0, start: [0, 0], steps: 1 };
  const noisy = { ...still, rate: 1, noise: 0.5, seed: 9, batch: 2 };
  const drawn = new Float64Array(2);
  normals(noiseSeed(9, true), scalarExecutor)(drawn);
  expect(noiseSeed(9, true)).toBe((9 ^ 0x9e3779b9) >>> 0);
  const [quiet, loud] = [{ ...noisy, noise: 0 }, noisy].map((setting) => descend(setting));
  for (const c of [0, 1]) {
    const off = (loud?.positions[c]?.[1] ?? 0) - (quiet?.positions[c]?.[1] ?? 0);
    expect(off).toBeCloseTo(-0.5 * (drawn[c] ?? 0), 12);
  }
});

test('Newton’s method in three parameters ends at the minimum of a boundary', () => {
  const { optimum } = blobs;
  const run = descend(settings[2] as DataSetting, webAssembly);
  const best = [...(optimum?.w ?? []), optimum?.b ?? 0];
  positionAt(run, 8).forEach((value, c) => {
    expect(value).toBeCloseTo(best[c] ?? 0, 10);
  });
});

test('data that say nothing of the slope have no Hessian to invert', () => {
  const data = lineThrough([
    [2, 1],
    [2, 3],
  ]);
  const run = descend({ data, optimizer: 'newton', rate: 1, start: [0, 0], steps: 5 });
  expect(run.ending).toEqual({ kind: 'singular', step: 1 });
});
