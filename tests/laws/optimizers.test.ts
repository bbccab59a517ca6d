import { describe, expect, test } from 'vitest';
import { optimizers } from '../../src/catalogue/optimizers';
import { blockExecutor } from '../../src/language/block';
import type { Executor } from '../../src/language/program';
import { scalarExecutor } from '../../src/language/scalar';
import { createWebAssemblyExecutor } from '../../src/language/webassembly/executor';
import { descend, positionAt } from '../support/descend';

const webAssembly = createWebAssemblyExecutor() as Executor;

/** A method with its suggested rate on a surface whose rates of both scales are 0.1. */
const rateOf = ({ rate }: (typeof optimizers)[number]): number =>
  rate.scale === 'fixed' ? rate.factor : 0.1 * rate.factor;

/** Yogi's paper starts its averages at 10⁻⁶, so it moves at once; Newton's method has no step on a plane. */
const MOVES_WITHOUT_GRADIENT = ['yogi', 'newton'];

describe.each(optimizers)('$name', (optimizer) => {
  const setting = { optimizer: optimizer.id, rate: rateOf(optimizer) };

  test.skipIf(MOVES_WITHOUT_GRADIENT.includes(optimizer.id))(
    'stays where it is without gradient and decay',
    () => {
      const decays = optimizer.hyperparameters.some(({ name }) => name === 'weight_decay');
      const run = descend({
        ...setting,
        surface: '1 + 0 * x * y',
        start: [2, -3],
        steps: 20,
        hyperparameters: decays ? { weight_decay: 0 } : {},
      });
      expect(positionAt(run, 20)).toEqual([2, -3]);
    },
  );

  test('treats all coordinates alike', () => {
    const start = [1.3, -0.4] as const;
    const run = descend({ ...setting, surface: 'x^2 + 3 * y^4 + x * y', start, steps: 30 });
    const swapped = descend({
      ...setting,
      surface: 'y^2 + 3 * x^4 + y * x',
      start: [start[1], start[0]],
      steps: 30,
    });
    expect(run.length).toBe(swapped.length);
    for (let step = 0; step < run.length; step++)
      positionAt(swapped, step)
        .reverse()
        .forEach((value, c) => {
          expect(value).toBeCloseTo(run.positions[c]?.[step] as number, 10);
        });
  });

  test('is the same run when it is asked to go on for longer', () => {
    const common = { ...setting, surface: 'himmelblau', start: [0.5, -1] };
    const short = descend({ ...common, steps: 100 });
    const long = descend({ ...common, steps: 700 });
    for (const [c, column] of short.positions.entries())
      expect(column.slice(0, short.length)).toEqual(long.positions[c]?.slice(0, short.length));
  });

  test.each(['himmelblau', 'ackley', 'rosenbrock', 'monkey_saddle'])(
    'gives the same bits in all three executors on %s',
    (surface) => {
      const common = { ...setting, surface, start: [0.9, 1.1], steps: 300, noise: 0.1, clip: 5 };
      const reference = descend(common, scalarExecutor);
      for (const executor of [blockExecutor, webAssembly]) {
        const run = descend(common, executor);
        expect(run.length).toBe(reference.length);
        expect(run.ending).toEqual(reference.ending);
        expect(run.positions.map((column) => column.slice(0, run.length))).toEqual(
          reference.positions.map((column) => column.slice(0, run.length)),
        );
        expect(run.losses.slice(0, run.length)).toEqual(reference.losses.slice(0, run.length));
      }
    },
  );
});

describe('a worked step', () => {
  test('of Adam: the first has the length of the rate in each coordinate', () => {
    // f = x² + 10y² at (3, −2): g = (6, −40). m̂ = g, v̂ = g², so the step is lr·g/(|g| + ε) = lr·sign(g).
    const run = descend({
      optimizer: 'adam',
      rate: 0.1,
      surface: 'x^2 + 10 * y^2',
      start: [3, -2],
      steps: 1,
    });
    expect(run.positions[0]?.[1]).toBeCloseTo(2.9, 8);
    expect(run.positions[1]?.[1]).toBeCloseTo(-1.9, 8);
  });

  test('of momentum: the second adds 0.9 of the first', () => {
    // f = x²: x₁ = 1 − 0.1·2 = 0.8, b = 2; x₂ = 0.8 − 0.1·(0.9·2 + 1.6) = 0.46.
    const run = descend({
      optimizer: 'momentum',
      rate: 0.1,
      surface: 'x^2 + y^2',
      start: [1, 0],
      steps: 2,
    });
    expect(run.positions[0]?.[1]).toBeCloseTo(0.8, 14);
    expect(run.positions[0]?.[2]).toBeCloseTo(0.46, 14);
  });

  test('of Newton’s method: one step solves a quadratic', () => {
    const run = descend({
      optimizer: 'newton',
      rate: 1,
      surface: 'booth',
      start: [-8, -8],
      steps: 1,
    });
    expect(positionAt(run, 1)).toEqual([1, 3]);
  });
});

describe('a run ends', () => {
  test('where its loss is undefined, and says at which step', () => {
    const run = descend({
      optimizer: 'sgd',
      rate: 1,
      surface: 'log(x) + y^2',
      start: [0.5, 0],
      steps: 50,
    });
    // x₁ = 0.5 − 1/0.5 = −1.5
    expect(run.ending).toEqual({ kind: 'left the domain', step: 1 });
    expect(run.length).toBe(2);
  });

  test('where it diverges, with its last finite position', () => {
    const run = descend({
      optimizer: 'sgd',
      rate: 1.5,
      surface: 'bowl',
      start: [1, 0],
      steps: 200,
    });
    // x doubles in size at every step: |x| = 2^k passes 10¹² at k = 40.
    expect(run.ending).toEqual({ kind: 'diverged', step: 40 });
    expect(run.length).toBe(41);
    expect(run.positions[0]?.[40]).toBe(2 ** 40);
  });

  test('where Newton’s method meets a singular Hessian', () => {
    const run = descend({
      optimizer: 'newton',
      rate: 1,
      surface: 'x^2 + y',
      start: [1, 1],
      steps: 10,
    });
    expect(run.ending).toEqual({ kind: 'singular', step: 1 });
    expect(run.length).toBe(1);
  });
});
