import { describe, expect, test } from 'vitest';
import { optimizers } from '../../src/catalogue/optimizers';
import { scheduleById } from '../../src/catalogue/schedules';
import { startDescent } from '../../src/engine/descent';
import type { Inspection } from '../../src/engine/inspection';
import { objectiveOf } from '../../src/engine/objective';
import { normals } from '../../src/engine/random';
import { readRule, ruleLines } from '../../src/engine/rule-lines';
import { benchOf, shapeOf } from '../../src/engine/run-bench';
import { stepProgram } from '../../src/engine/step-program';
import type { DescentWork } from '../../src/engine/work';
import { blockExecutor } from '../../src/language/block';
import { chooseExecutor } from '../../src/language/executors';
import { scalarExecutor } from '../../src/language/scalar';
import { type Setting, workOf } from '../support/descend';
import { inspectStep } from '../support/inspected';

const fast = chooseExecutor();

/** What the kernel of whole runs has on its bench after so many steps. */
function benchAfter(work: DescentWork, steps: number): (name: string) => number | undefined {
  const step = stepProgram(shapeOf(work));
  const objective = objectiveOf(work.source, step.needsHessian ? 'hessian' : 'gradient');
  const derivatives = objective.outputs.map(({ name }) => name);
  const bench = benchOf(work, step, derivatives);
  const stream = new Float64Array(work.noise > 0 ? steps * work.start.length : 0);
  if (work.noise > 0) normals(work.seed, fast)(stream);
  fast.machine(objective, step.program).iterate({ bench, steps, every: 0, stream, record: [] });
  return (name) => bench.values.get(name)?.[0];
}

const exponential = scheduleById.get('exponential')?.formula ?? '';
const oneCycle = scheduleById.get('one-cycle')?.formula ?? '';

const variants: readonly { readonly name: string; readonly setting: Partial<Setting> }[] = [
  { name: 'as it is', setting: {} },
  { name: 'noisy', setting: { noise: 0.7, seed: 5 } },
  { name: 'clipped', setting: { clip: 0.8 } },
  {
    name: 'noisy, clipped and scheduled',
    setting: {
      noise: 0.3,
      clip: 2,
      schedule: { formula: exponential, parameters: { gamma: 0.98 } },
    },
  },
  {
    name: 'on one cycle',
    setting: {
      schedule: {
        formula: oneCycle,
        parameters: { pct_start: 0.3, div_factor: 25, final_div_factor: 1e4, total_steps: 60 },
      },
    },
  },
];

const settingOf = ({ id, rate }: (typeof optimizers)[number]): Setting => ({
  optimizer: id,
  rate: rate.scale === 'gradient' ? 0.002 : 0.02 * rate.factor,
  surface: 'himmelblau',
  start: [0.3, -1.1],
  steps: 60,
});

const byId = (id: string) =>
  optimizers.find((optimizer) => optimizer.id === id) as (typeof optimizers)[number];

/** The last value that the lines give a name, or what it was given. */
const lastOf = ({ lines, given }: Inspection, name: string) =>
  lines.findLast((line) => line.name === name)?.after ?? given[name];

describe.each(optimizers)('$name, taken apart', (optimizer) => {
  test.each(variants)('has the numbers of the kernel to the last bit: $name', ({ setting }) => {
    const work = workOf({ ...settingOf(optimizer), ...setting });
    const { states } = stepProgram(shapeOf(work));
    for (const k of [1, 2, 3, 17, 60]) {
      const inspection = inspectStep(work, k);
      expect(inspection.step).toBe(k);
      const left = benchAfter(work, k - 1);
      const reached = benchAfter(work, k);
      for (const c of [0, 1]) {
        expect(inspection.from[c]).toBe(left(`x${c}`));
        expect(inspection.to[c]).toBe(reached(`x${c}`));
        expect(lastOf(inspection, 'x')?.[c]).toBe(reached(`x${c}`));
        expect(inspection.slope[c]).toBe(reached(`g${c}`));
      }
      for (const state of states) {
        const [, name = '', at] = state.split(':');
        const coordinates = at === undefined ? [0, 1] : [Number(at)];
        for (const c of coordinates) {
          expect(inspection.given[name]?.[c]).toBe(left(state));
          expect(lastOf(inspection, name)?.[c]).toBe(reached(state));
        }
      }
    }
  });

  test('is on the path of the whole run', () => {
    const work = workOf({ ...settingOf(optimizer), noise: 0.1, clip: 3 });
    const descent = startDescent(work, fast);
    while (!descent.advance());
    const { positions } = descent.trajectory;
    for (let k = 1; k <= 60; k += 7) {
      const { from, to } = inspectStep(work, k);
      expect(from).toEqual(positions.map((column) => column[k - 1]));
      expect(to).toEqual(positions.map((column) => column[k]));
    }
  });

  test('carries its lines out as the kernel does, up to rounding', () => {
    const work = workOf(settingOf(optimizer));
    const rule = readRule(work.rule, Object.keys(work.hyperparameters), 2);
    for (const k of [1, 2, 25]) {
      const { lines, given } = inspectStep(work, k);
      const alone = ruleLines(rule, new Map(Object.entries(given)), new Map());
      for (const [index, { name, before, after }] of lines.entries()) {
        expect(alone[index]?.name).toBe(name);
        after.forEach((value, c) => {
          const other = alone[index]?.after[c] ?? Number.NaN;
          const size = Math.abs(value) + Math.abs(before?.[c] ?? 0);
          expect(Math.abs(other - value)).toBeLessThanOrEqual(1e-12 * size);
        });
      }
    }
  });

  test('adds its first step and its memory up to the step taken', () => {
    const work = workOf(settingOf(optimizer));
    const { from, to, firstStep } = inspectStep(work, 1);
    // Nothing is remembered yet, but for the rounding of a kernel that gathers factors.
    firstStep.forEach((value, c) => {
      const taken = (to[c] ?? Number.NaN) - (from[c] ?? Number.NaN);
      expect(value).toBeCloseTo(taken, 12);
    });
  });
});

test('gives the same whoever computes', () => {
  for (const optimizer of optimizers) {
    const work = workOf({ ...settingOf(optimizer), noise: 0.2 });
    const expected = inspectStep(work, 9);
    for (const executor of [blockExecutor, scalarExecutor])
      expect(inspectStep(work, 9, executor)).toEqual(expected);
  }
});

/** Every number to so many digits. */
const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 10));

describe('Adam by hand, on x² + 2y² from (3, −1) at rate 0.1', () => {
  const work = workOf({
    optimizer: 'adam',
    rate: 0.1,
    surface: 'x^2 + 2 * y^2',
    start: [3, -1],
    steps: 10,
    hyperparameters: { eps: 0 },
  });

  test('step 1', () => {
    const { lines, given, slope, from, to, gradientStep, firstStep, effectiveRates } = inspectStep(
      work,
      1,
    );
    // The gradient (2x, 4y) is (6, −4); the loss 9 + 2 is 11; averages begin at 0.
    expect(given).toMatchObject({ g: [6, -4], f: [11, 11], t: [1, 1], m: [0, 0], v: [0, 0] });
    expect(slope).toEqual([6, -4]);
    expect(lines).toEqual([
      { name: 'g', before: [6, -4], after: [6, -4] },
      // 0.1 · 6 and 0.1 · −4
      { name: 'm', before: [0, 0], after: near([0.6, -0.4]) },
      // 0.001 · 36 and 0.001 · 16
      { name: 'v', before: [0, 0], after: near([0.036, 0.016]) },
      // divided by 1 − 0.9 and by 1 − 0.999: the gradient and its square again
      { name: 'mHat', after: near([6, -4]) },
      { name: 'vHat', after: near([36, 16]) },
      // 0.1 · 6/6 and 0.1 · −4/4
      { name: 'x', before: [3, -1], after: near([2.9, -0.9]) },
    ]);
    expect(from).toEqual([3, -1]);
    expect(to).toEqual(near([2.9, -0.9]));
    // −0.1 · 6 and −0.1 · −4
    expect(gradientStep).toEqual(near([-0.6, 0.4]));
    expect(firstStep).toEqual(near([-0.1, 0.1]));
    // 0.1/6 and 0.1/4
    expect(effectiveRates).toEqual(near([0.1 / 6, 0.025]));
  });

  test('step 2', () => {
    const { lines, gradientStep, firstStep, effectiveRates } = inspectStep(work, 2);
    expect(lines).toEqual([
      // At (2.9, −0.9): 2 · 2.9 and 4 · −0.9
      { name: 'g', before: near([5.8, -3.6]), after: near([5.8, -3.6]) },
      // 0.9 · 0.6 + 0.1 · 5.8 and 0.9 · −0.4 + 0.1 · −3.6
      { name: 'm', before: near([0.6, -0.4]), after: near([1.12, -0.72]) },
      // 0.999 · 0.036 + 0.001 · 33.64 and 0.999 · 0.016 + 0.001 · 12.96
      { name: 'v', before: near([0.036, 0.016]), after: near([0.069604, 0.028944]) },
      // divided by 1 − 0.81 and by 1 − 0.998001
      { name: 'mHat', after: near([1.12 / 0.19, -0.72 / 0.19]) },
      { name: 'vHat', after: near([0.069604 / 0.001999, 0.028944 / 0.001999]) },
      // 5.894737/5.900797 of 0.1, and 3.789474/3.805160 of it
      {
        name: 'x',
        before: near([2.9, -0.9]),
        after: [expect.closeTo(2.8001027, 7), expect.closeTo(-0.8004122, 7)],
      },
    ]);
    expect(gradientStep).toEqual(near([-0.58, 0.36]));
    // A first step has the length of the rate, however steep it is.
    expect(firstStep).toEqual(near([-0.1, 0.1]));
    // 0.1/√34.81941 and 0.1/√14.47924
    expect(effectiveRates).toEqual([expect.closeTo(0.0169469, 7), expect.closeTo(0.0262801, 7)]);
  });
});

describe('the effective learning rate', () => {
  const ratesOf = (optimizer: string, k: number, more: Partial<Setting> = {}) =>
    inspectStep(
      workOf({
        optimizer,
        rate: 0.01,
        surface: 'x^2 + 2 * y^2',
        start: [3, -1],
        steps: 50,
        ...more,
      }),
      k,
    );

  test('of gradient descent is the rate, as scheduled and as far as clipping lets the gradient through', () => {
    expect(ratesOf('sgd', 7).effectiveRates).toEqual(near([0.01, 0.01]));
    const halved = { formula: 'lr / 2', parameters: {} };
    expect(ratesOf('sgd', 7, { schedule: halved }).effectiveRates).toEqual(near([0.005, 0.005]));
    const { effectiveRates, given, slope } = ratesOf('sgd', 1, { clip: 1 });
    const share = (given.g?.[0] ?? Number.NaN) / (slope[0] ?? Number.NaN);
    expect(share).toBeLessThan(0.2);
    expect(effectiveRates).toEqual(near([0.01 * share, 0.01 * share]));
  });

  test('of momentum grows towards lr/(1 − μ)', () => {
    for (const k of [1, 2, 10, 50]) {
      const rate = (0.01 * (1 - 0.9 ** k)) / 0.1;
      expect(ratesOf('momentum', k).effectiveRates).toEqual(near([rate, rate]));
    }
  });

  test('of adaptive methods is lr over what they divide by', () => {
    const rootOf = (inspection: Inspection, name: string, eps: number) =>
      (lastOf(inspection, name) ?? []).map((value) => 0.01 / (Math.sqrt(value) + eps));
    const adam = ratesOf('adam', 20);
    expect(adam.effectiveRates).toEqual(near(rootOf(adam, 'vHat', 1e-8)));
    const adagrad = ratesOf('adagrad', 20);
    expect(adagrad.effectiveRates).toEqual(near(rootOf(adagrad, 's', 1e-10)));
    const rmsprop = ratesOf('rmsprop', 20);
    expect(rmsprop.effectiveRates).toEqual(near(rootOf(rmsprop, 's', 1e-8)));
    const amsgrad = ratesOf('amsgrad', 20);
    expect(amsgrad.effectiveRates?.[0]).toBeGreaterThan(0);
  });

  test('is absent where a step does not grow with the gradient, or starts from a position kept', () => {
    for (const optimizer of ['signsgd', 'lion', 'rprop', 'newton', 'madgrad'])
      expect(ratesOf(optimizer, 3), optimizer).not.toHaveProperty('effectiveRates');
  });

  test('is positive for every other method of the catalogue', () => {
    const without = ['signsgd', 'lion', 'rprop', 'newton', 'madgrad'];
    for (const { id } of optimizers.filter((optimizer) => !without.includes(optimizer.id)))
      for (const rate of ratesOf(id, 12).effectiveRates ?? [Number.NaN])
        expect(rate, id).toBeGreaterThan(0);
  });
});

describe('the memory of a step', () => {
  test('is what momentum carries over: −lr · μ · b', () => {
    const { given, from, to, firstStep, gradientStep } = inspectStep(
      workOf({ ...settingOf(byId('momentum')), rate: 0.01 }),
      12,
    );
    expect(firstStep).toEqual(near(gradientStep));
    const memory = to.map((x, c) => x - (from[c] ?? Number.NaN) - (firstStep[c] ?? Number.NaN));
    expect(memory).toEqual(near((given.b ?? []).map((b) => -0.01 * 0.9 * b)));
  });

  test('is nothing for gradient descent', () => {
    const { from, to, firstStep } = inspectStep(workOf(settingOf(byId('sgd'))), 12);
    expect(to.map((x, c) => x - (from[c] ?? Number.NaN))).toEqual(near(firstStep));
  });
});
