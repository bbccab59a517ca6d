import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockExecutor } from '../../src/language/block';
import { chooseExecutor } from '../../src/language/executors';
import { Graph } from '../../src/language/graph-builder';
import { lower } from '../../src/language/lower';
import type { Bench, Executor, Program } from '../../src/language/program';
import { scalarExecutor } from '../../src/language/scalar';
import { createWebAssemblyExecutor } from '../../src/language/webassembly/executor';
import {
  bench,
  dataPair,
  programPair,
  rowsFor,
  STREAM_WIDTH,
  streamValue,
} from '../support/random-programs';
import { firstDifference } from '../support/same-numbers';

const webassembly = createWebAssemblyExecutor();
if (webassembly === undefined) throw new Error('Node runs WebAssembly with vectors.');
const others: readonly Executor[] = [blockExecutor, webassembly];
const RECORDED = ['x0', 'f', 'aside'];

function copyOf({ values, ...rest }: Bench): Bench {
  return { ...rest, values: new Map([...values].map(([name, array]) => [name, array.slice()])) };
}

function expectSame(actual: Bench, expected: Bench, executor: Executor): void {
  for (const [name, array] of expected.values) {
    const difference = firstDifference(actual.values.get(name) ?? [], array);
    expect(difference, `${name} by ${executor.name}`).toBeUndefined();
  }
}

describe('executors', () => {
  test('evaluate any objective to the same bits', () => {
    fc.assert(
      fc.property(programPair, bench, (pair, given) => {
        const objective = lower(pair.objective);
        const expected = copyOf(given);
        scalarExecutor.machine(objective).evaluate(expected);
        for (const executor of others) {
          const actual = copyOf(given);
          executor.machine(objective).evaluate(actual);
          expectSame(actual, expected, executor);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('iterate any pair of programs to the same bits, records included', () => {
    const steps = fc.integer({ min: 0, max: 12 });
    const every = fc.integer({ min: 0, max: 5 });
    const streams = fc.array(streamValue, { minLength: 12 * STREAM_WIDTH, maxLength: 24 });
    fc.assert(
      fc.property(programPair, bench, steps, every, streams, (pair, given, count, gap, numbers) => {
        const objective = lower(pair.objective);
        const step = lower(pair.step);
        const run = (executor: Executor) => {
          const machine = executor.machine(objective, step, RECORDED);
          const result = copyOf(given);
          const stream = Float64Array.from(numbers);
          const rows = gap === 0 ? 0 : Math.ceil(count / gap);
          const record = RECORDED.map(() => new Float64Array(rows * given.lanes));
          machine.iterate({ bench: result, steps: count, every: gap, stream, record });
          return { result, record };
        };
        const expected = run(scalarExecutor);
        for (const executor of others) {
          const actual = run(executor);
          expectSame(actual.result, expected.result, executor);
          for (const [index, name] of RECORDED.entries()) {
            const difference = firstDifference(
              actual.record[index] ?? [],
              expected.record[index] ?? [],
            );
            expect(difference, `record of ${name} by ${executor.name}`).toBeUndefined();
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('sum over rows of data to the same bits, all of them or batch by batch', () => {
    const STEPS = 6;
    const streams = fc.array(streamValue, { minLength: STEPS * STREAM_WIDTH, maxLength: 24 });
    fc.assert(
      fc.property(dataPair, bench, rowsFor(STEPS), streams, (pair, plain, rows, numbers) => {
        const given = { ...plain, rows };
        const objective = lower(pair.objective);
        const step = lower(pair.step);
        const run = (executor: Executor) => {
          const machine = executor.machine(objective, step, RECORDED);
          const iterated = copyOf(given);
          const record = RECORDED.map(() => new Float64Array(STEPS * given.lanes));
          const stream = Float64Array.from(numbers);
          machine.iterate({ bench: iterated, steps: STEPS, every: 1, stream, record });
          const evaluated = copyOf(given);
          machine.evaluate(evaluated);
          return { iterated, evaluated, record };
        };
        const expected = run(scalarExecutor);
        for (const executor of others) {
          const actual = run(executor);
          expectSame(actual.iterated, expected.iterated, executor);
          expectSame(actual.evaluated, expected.evaluated, executor);
          for (const [index, column] of expected.record.entries())
            expect(firstDifference(actual.record[index] ?? [], column)).toBeUndefined();
        }
      }),
      { numRuns: 200 },
    );
  });

  test('reach the same end in one call as in several', () => {
    const { objective, step } = counter();
    for (const executor of [scalarExecutor, ...others]) {
      const machine = executor.machine(objective, step, ['x0']);
      const run = (parts: readonly number[]): number[] => {
        const values = new Map([
          ['x0', Float64Array.of(1, 2, 3)],
          ['f', new Float64Array(3)],
          ['t', Float64Array.of(1)],
        ]);
        const stream = new Float64Array(0);
        const record = [new Float64Array(3 * 2000)];
        for (const steps of parts)
          machine.iterate({ bench: { lanes: 3, values }, steps, every: 1, stream, record });
        return [...values.values()].flatMap((array) => [...array]);
      };
      expect(run([2000]), executor.name).toEqual(run([1, 512, 487, 1000]));
    }
  });

  test('record rows of all lanes before the step, however long the call', () => {
    const { objective, step } = counter();
    for (const executor of [scalarExecutor, ...others])
      for (const lanes of [1, 2, 255]) {
        const values = new Map([
          ['x0', new Float64Array(lanes).map((_, lane) => lane)],
          ['f', new Float64Array(lanes)],
          ['t', Float64Array.of(1)],
        ]);
        const steps = 7 * 1000;
        const every = 7;
        const record = [1, 2].map(() => new Float64Array((steps / every) * lanes));
        const machine = executor.machine(objective, step, ['x0', 'f']);
        const stream = new Float64Array(0);
        machine.iterate({ bench: { lanes, values }, steps, every, stream, record });
        // x grows by 1, 2, 3 …: after 7k steps by 7k(7k + 1)/2; f is 2x.
        const grown = Array.from({ length: steps / every }, (_, k) => (7 * k * (7 * k + 1)) / 2);
        for (const [column, factor] of [1, 2].entries()) {
          const expected = grown.flatMap((by) =>
            Array.from({ length: lanes }, (_, lane) => factor * (lane + by)),
          );
          const difference = firstDifference(record[column] ?? [], expected);
          expect(difference, `${lanes} lanes by ${executor.name}`).toBeUndefined();
        }
      }
  });

  test('link one step with objectives of different inputs and outputs', () => {
    const { objective, step } = counter();
    const graph = new Graph();
    const sum = graph.add(graph.input('x1'), graph.input('x0'));
    const other: Program = {
      graph,
      inputs: [
        { name: 'x1', level: 'lane' },
        { name: 'x0', level: 'lane' },
      ],
      outputs: [
        { name: 'g0', node: graph.negate(sum) },
        { name: 'f', node: sum },
      ],
    };
    for (const executor of [scalarExecutor, ...others])
      for (const lanes of [1, 3]) {
        const values = new Map(
          ['x0', 'x1', 'f', 'g0'].map((name) => [name, new Float64Array(lanes)]),
        );
        values.set('t', Float64Array.of(1));
        const options = { bench: { lanes, values }, steps: 3, every: 0, record: [] };
        for (const each of [objective, other])
          executor.machine(each, step).iterate({ ...options, stream: new Float64Array(0) });
        // x0 grew by 1 + 2 + … + 6; the second objective last saw it before the sixth step.
        expect(values.get('x0')?.[0], executor.name).toBe(21);
        expect(values.get('f')?.[0], executor.name).toBe(15);
        expect(values.get('g0')?.[lanes - 1], executor.name).toBe(-15);
      }
  });

  test('swap two values without losing one', () => {
    const graph = new Graph();
    const step: Program = {
      graph,
      inputs: [
        { name: 'a', level: 'lane' },
        { name: 'b', level: 'lane' },
        { name: 'p', level: 'step' },
        { name: 'q', level: 'step' },
      ],
      outputs: ['a', 'b', 'p', 'q'].map((name, k) => ({
        name,
        node: graph.input(['b', 'a', 'q', 'p'][k] as string),
      })),
    };
    const objective: Program = { graph: new Graph(), inputs: [], outputs: [] };
    for (const executor of [scalarExecutor, ...others])
      for (const lanes of [1, 2, 5]) {
        const values = new Map([
          ['a', new Float64Array(lanes).fill(1)],
          ['b', new Float64Array(lanes).fill(2)],
          ['p', Float64Array.of(5)],
          ['q', Float64Array.of(6)],
        ]);
        executor.machine(objective, lower(step)).iterate({
          bench: { lanes, values },
          steps: 3,
          every: 0,
          stream: new Float64Array(0),
          record: [],
        });
        const got = [...values.values()].map((array) => array.join());
        const all = (value: number) => new Float64Array(lanes).fill(value).join();
        expect(got, `${lanes} lanes by ${executor.name}`).toEqual([all(2), all(1), '6', '5']);
      }
  });

  test('refuse with one sentence what cannot run', () => {
    const { objective, step } = counter();
    const values = new Map([['x0', new Float64Array(2)]]);
    const stream = new Float64Array(0);
    for (const executor of [scalarExecutor, ...others]) {
      expect(() => executor.machine(objective).evaluate({ lanes: 2, values })).toThrow(
        'The bench has no "f".',
      );
      expect(() => executor.machine(objective, step, ['t'])).toThrow('"t" cannot be recorded');
      const full = new Map([
        ['x0', new Float64Array(2)],
        ['f', new Float64Array(2)],
        ['t', Float64Array.of(1)],
      ]);
      const machine = executor.machine(objective, step, ['x0']);
      const bench = { lanes: 2, values: full };
      expect(() =>
        machine.iterate({ bench, steps: 3, every: 1, stream, record: [new Float64Array(5)] }),
      ).toThrow('The record of "x0" holds 5 values; 6 are needed.');
      expect(() => machine.evaluate({ lanes: 3, values: full })).toThrow(
        '"x0" has 2 values on the bench instead of 3.',
      );
    }
  });

  test('run on WebAssembly here', () => {
    expect(chooseExecutor().name).toBe('webassembly');
  });
});

/** f = 2x; x grows by t, t by 1. */
function counter(): { objective: Program; step: Program } {
  const first = new Graph();
  const objective: Program = {
    graph: first,
    inputs: [{ name: 'x0', level: 'lane' }],
    outputs: [{ name: 'f', node: first.multiply(first.constant(2), first.input('x0')) }],
  };
  const second = new Graph();
  const t = second.input('t');
  const step: Program = {
    graph: second,
    inputs: [
      { name: 'x0', level: 'lane' },
      { name: 't', level: 'step' },
    ],
    outputs: [
      { name: 'x0', node: second.add(second.input('x0'), t) },
      { name: 't', node: second.add(t, second.constant(1)) },
    ],
  };
  return { objective: lower(objective), step: lower(step) };
}
