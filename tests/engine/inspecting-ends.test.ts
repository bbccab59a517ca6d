import { describe, expect, test } from 'vitest';
import { startDescent } from '../../src/engine/descent';
import type { DescentWork } from '../../src/engine/work';
import { blockExecutor } from '../../src/language/block';
import { workOf } from '../support/descend';
import { inspectStep } from '../support/inspected';

describe('a run that ends early', () => {
  test('shows the step that ended it', () => {
    const work = workOf({
      optimizer: 'sgd',
      rate: 10,
      surface: 'x^2 + y^2',
      start: [1, 2],
      steps: 100,
    });
    const descent = startDescent(work, blockExecutor);
    while (!descent.advance());
    const { ending, positions } = descent.trajectory;
    // Each step multiplies by −19: 19¹⁰ is 6.1 · 10¹², the first beyond 10¹².
    expect(ending).toEqual({ kind: 'diverged', step: 10 });
    expect(inspectStep(work, 10).step).toBe(10);
    const { step, to } = inspectStep(work, 90);
    expect(step).toBe(10);
    expect(to).toEqual(positions.map((column) => column[10]));
  });

  test('shows the step that left the domain', () => {
    const work = workOf({
      optimizer: 'sgd',
      rate: 1,
      surface: 'log(x) + y^2',
      start: [0.5, 1],
      steps: 20,
    });
    // 0.5 − 1/0.5 is −1.5, which has no logarithm.
    const { step, to, lines } = inspectStep(work, 20);
    expect(step).toBe(1);
    expect(to[0]).toBe(-1.5);
    expect(lines).not.toHaveLength(0);
  });

  test('has nothing to show where not even the start is sound', () => {
    const work = workOf({
      optimizer: 'adam',
      rate: 1,
      surface: 'log(x) + y^2',
      start: [-1, 1],
      steps: 20,
    });
    expect(inspectStep(work, 5)).toMatchObject({ step: 0, lines: [] });
  });
});

test('a typed rule is taken apart like any other', () => {
  const work: DescentWork = {
    ...workOf({
      optimizer: 'sgd',
      rate: 0.001,
      surface: 'himmelblau',
      start: [0, -3],
      steps: 40,
    }),
    // One number for both coordinates, and a state that keeps the largest of them.
    rule: 'n = norm(g)\ntop = max(top, n)\nx = x - lr * boost * g / top',
    hyperparameters: { boost: 2 },
  };
  const { lines, given } = inspectStep(work, 4);
  const [n, top, x] = lines;
  expect(n?.after[0]).toBe(n?.after[1]);
  expect(n?.after[0]).toBeCloseTo(Math.hypot(...(given.g ?? [])), 10);
  expect(top?.after[0]).toBe(Math.max(top?.before?.[0] ?? Number.NaN, n?.after[0] ?? Number.NaN));
  x?.after.forEach((value, c) => {
    const step = (-0.001 * 2 * (given.g?.[c] ?? Number.NaN)) / (top?.after[c] ?? Number.NaN);
    expect(value - (x.before?.[c] ?? Number.NaN)).toBeCloseTo(step, 10);
  });
});
