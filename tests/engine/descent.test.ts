import { describe, expect, test } from 'vitest';
import { startDescent, trajectoryBytes } from '../../src/engine/descent';
import type { Trajectory } from '../../src/engine/trajectory';
import type { DescentWork } from '../../src/engine/work';
import { blockExecutor } from '../../src/language/block';
import { chooseExecutor } from '../../src/language/executors';
import { scalarExecutor } from '../../src/language/scalar';
import { workOf } from '../support/descend';
import { gradientNorms } from '../support/gradient-norms';
import { firstDifference } from '../support/same-numbers';

const fast = chooseExecutor();
const executors = [fast, blockExecutor, scalarExecutor];

function run(work: DescentWork, executor = fast, memory?: ArrayBuffer): Trajectory {
  const descent = startDescent(work, executor, memory);
  while (!descent.advance());
  return descent.trajectory;
}

/** Everything there is, up to its length. */
function columnsOf({ positions, losses, gradientNorms: norms, length }: Trajectory) {
  return [...positions, losses, norms ?? []].map((column) => Array.from(column).slice(0, length));
}

function expectSame(actual: Trajectory, expected: Trajectory): void {
  expect(actual.ending).toEqual(expected.ending);
  expect(actual.length).toBe(expected.length);
  const columns = columnsOf(expected);
  for (const [index, column] of columnsOf(actual).entries())
    expect(firstDifference(column, columns[index] ?? [])).toBeUndefined();
}

const settings = { optimizer: 'adam', rate: 0.05, surface: 'himmelblau', start: [-0.3, 1] };

describe('startDescent', () => {
  test('takes as many steps as asked for, in stretches or in one', () => {
    for (const steps of [0, 1, 2, 2047, 2048, 2049, 5000]) {
      const long = run(workOf({ ...settings, steps: 5000 }));
      const { length, positions, ending } = run(workOf({ ...settings, steps }));
      expect(length).toBe(steps + 1);
      expect(ending).toEqual({ kind: 'finished' });
      for (const [c, column] of positions.entries())
        expect(column[steps]).toBe(long.positions[c]?.[steps]);
    }
  });

  test('gives the same numbers whoever computes', () => {
    for (const setting of [
      { ...settings, steps: 50 },
      { ...settings, steps: 50, noise: 0.5, clip: 1 },
      { ...settings, optimizer: 'newton', rate: 1, steps: 10 },
      { ...settings, optimizer: 'sgd', rate: 0.1, steps: 50 },
    ]) {
      const work = workOf(setting);
      for (const executor of executors) expectSame(run(work, executor), run(work));
    }
  });

  test('knows the slope of every position', () => {
    for (const steps of [0, 1, 3, 2500]) {
      const work = workOf({ ...settings, noise: 0.1, steps });
      const trajectory = run(work);
      const expected = gradientNorms(work.source, trajectory, blockExecutor);
      expect(columnsOf(trajectory).at(-1)).toEqual([...expected]);
    }
  });

  test('writes into the memory it is given, whatever stood there, and over nothing else', () => {
    const work = workOf({ ...settings, steps: 300 });
    const memory = new ArrayBuffer(trajectoryBytes(work) + 80);
    new Float64Array(memory).fill(Number.NaN);
    const trajectory = run(work, fast, memory);
    expectSame(trajectory, run(work));
    expect(trajectory.losses.buffer).toBe(memory);
    expect([...new Float64Array(memory).slice(-10)]).toEqual(new Array(10).fill(Number.NaN));
  });

  test('takes memory of its own where it is given too little', () => {
    const work = workOf({ ...settings, steps: 300 });
    const memory = new ArrayBuffer(trajectoryBytes(work) - 8);
    expectSame(run(work, fast, memory), run(work));
  });
});

describe('the end of a descent', () => {
  /** x grows by a factor of 1 + rate at each step, from 1. */
  const growing = (surface: string, rate: number, steps: number) =>
    workOf({ optimizer: 'sgd', surface, rate, start: [1, 0], steps });

  test('is the first position beyond 10¹², in whichever stretch it comes', () => {
    for (const factor of [1.01, 1.02, 3]) {
      const first = Math.ceil(Math.log(1e12) / Math.log(factor));
      for (const executor of [fast, blockExecutor]) {
        const work = growing('-x^2/2 + 0*y', factor - 1, 6000);
        const { ending, length, positions } = run(work, executor);
        expect(ending).toEqual({ kind: 'diverged', step: first });
        expect(length).toBe(first + 1);
        expect(positions[0]?.[first - 1]).toBeLessThanOrEqual(1e12);
        expect(positions[0]?.[first]).toBeGreaterThan(1e12);
      }
    }
  });

  test('is found at the last position too', () => {
    const { ending, length } = run(growing('-x^2/2 + 0*y', 9, 13));
    expect(ending).toEqual({ kind: 'diverged', step: 13 });
    expect(length).toBe(14);
    expect(run(growing('-x^2/2 + 0*y', 9, 12)).ending).toEqual({ kind: 'finished' });
  });

  test('leaves out a position that is not finite', () => {
    // One step of 10³⁰⁰ · 10³⁰⁰.
    const { ending, length } = run(growing('-x^2*1e300', 1e300, 5));
    expect(ending).toEqual({ kind: 'diverged', step: 1 });
    expect(length).toBe(1);
  });

  test('is where the loss is undefined', () => {
    // The gradient of log is that of −1/x: from 1 to 1 − 3 with one step.
    const { ending, length, losses } = run(growing('log(x) + 0*y', 3, 5));
    expect(ending).toEqual({ kind: 'left the domain', step: 1 });
    expect(length).toBe(2);
    expect(losses[1]).toBeNaN();
  });

  test('stays the first, although later positions are sound again', () => {
    // x becomes 10¹³ and comes back; the loss, periodic in x, knows nothing of it.
    const work = {
      ...growing('sin(x) + y^2', 1, 10),
      rule: 'x = t == 3 ? 1e13 : t\ng = g',
      hyperparameters: {},
    };
    for (const executor of executors) {
      const { ending, length } = run(work, executor);
      expect(ending).toEqual({ kind: 'diverged', step: 3 });
      expect(length).toBe(4);
    }
  });
});
