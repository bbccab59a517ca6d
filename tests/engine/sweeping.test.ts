import { describe, expect, it } from 'vitest';
import type { Minimum } from '../../src/engine/minimum';
import { OvershootFinder } from '../../src/engine/overshoots';
import { outcomes } from '../../src/engine/sweep';
import { sweepRates } from '../../src/engine/sweep-rates';
import type { Trajectory } from '../../src/engine/trajectory';
import { judge, type Verdict } from '../../src/engine/verdict';
import { blockExecutor } from '../../src/language/block';
import type { Executor } from '../../src/language/program';
import { createWebAssemblyExecutor } from '../../src/language/webassembly/executor';
import { type Setting, workOf } from '../support/descend';
import { factsOf } from '../support/judged';
import { outcomesFor, type SweepCase, sweepOf, swept } from '../support/swept';

const webAssembly = createWebAssemblyExecutor() as Executor;

/** One run as plain lists, step by step. */
function tell({ positions, length }: Trajectory) {
  const at = (step: number) => positions.map((column) => column[step] as number);
  const distance = (a: readonly number[], b: readonly number[]) =>
    Math.hypot(...a.map((value, c) => value - (b[c] as number)));
  return { path: Array.from({ length }, (_, step) => at(step)), distance };
}

interface Alone {
  readonly run: Trajectory;
  readonly verdict: Verdict;
  /** Its minimum's place among those of the sweep; −1 where it has not converged. */
  readonly reached: number;
  readonly count: number;
}

function runAlone(setting: Setting, minima: readonly Minimum[], diagonal: number): Alone {
  const facts = factsOf(setting);
  const run = facts.trajectory;
  const verdict = judge({ ...facts, diagonal });
  const end = run.positions.map((column) => column[run.length - 1] as number);
  const near = (point: readonly number[]) => tell(run).distance(end, point);
  const places = [...minima.keys()].sort(
    (a, b) => near((minima[a] as Minimum).position) - near((minima[b] as Minimum).position),
  );
  const reached = verdict.kind === 'converged' ? (places[0] ?? -1) : -1;
  if (run.ending.kind !== 'finished') return { run, verdict, reached, count: 0 };
  const { source } = workOf(setting);
  const count = new OvershootFinder(source, diagonal, blockExecutor).continue(run).length;
  return { run, verdict, reached, count };
}

/** The first step from which on the run stays near a minimum, no more than 10⁻⁶ above it. */
function settledAlone({ run }: Alone, { position, loss }: Minimum, diagonal: number): number {
  const { path, distance } = tell(run);
  const last = path.findLastIndex(
    (point, step) =>
      distance(point, position) > 1e-3 * diagonal || (run.losses[step] as number) > loss + 1e-6,
  );
  return last + 1 < run.length ? last + 1 : Number.NaN;
}

const cosine = {
  formula: 'lr * (1 + cos(pi * (t - 1) / T)) / 2',
  parameters: {},
};

const cases: readonly SweepCase[] = [
  ...['sgd', 'momentum', 'adam', 'rmsprop', 'newton', 'rprop', 'lion', 'nadam'].map(
    (optimizer) => ({
      optimizer,
      surface: 'himmelblau',
    }),
  ),
  ...['sgd', 'nesterov', 'adagrad', 'adamw'].map((optimizer) => ({
    optimizer,
    surface: 'ellipse100',
    steps: 600,
  })),
  ...['sgd', 'momentum', 'adam'].map((optimizer) => ({ optimizer, surface: 'double_well' })),
  { optimizer: 'momentum', surface: 'tilted_sine' },
  { optimizer: 'sgd', surface: 'l1_valley', schedule: cosine },
  { optimizer: 'adam', surface: 'ackley' },
  { optimizer: 'momentum', surface: 'saddle' },
  { optimizer: 'sgd', surface: 'monkey_saddle', start: [0, 0] },
  { optimizer: 'sgd', surface: 'x^4 + y^4', steps: 400 },
  { optimizer: 'sgd', surface: 'x - 2 * log(x) + y^2', range: [1e-3, 10] },
  { optimizer: 'adam', surface: 'himmelblau', noise: 3, seed: 7 },
  { optimizer: 'sgd', surface: 'himmelblau', clip: 1 },
  { optimizer: 'sgd', surface: 'rosenbrock', steps: 300 },
  {
    optimizer: 'momentum',
    surface: 'double_well',
    hyperparameters: { weight_decay: 0.2 },
  },
];

const nameOf = ({
  optimizer,
  surface,
  schedule,
  noise,
  clip,
  hyperparameters,
}: SweepCase): string =>
  [
    `${optimizer} on ${surface}`,
    schedule && 'with a schedule',
    noise && 'with noise',
    clip && 'with clipping',
    hyperparameters && 'with weight decay',
  ]
    .filter(Boolean)
    .join(' ');

describe('a sweep', () => {
  it.each(cases.map((one) => [nameOf(one), one] as const))(
    'says of each rate what a run at that rate alone shows: %s',
    (_name, one) => {
      const { work, setting } = sweepOf(one);
      const result = swept(work);
      const { diagonal } = work;
      const alone = [...result.rates].map((rate) =>
        runAlone({ ...setting, rate }, result.minima, diagonal),
      );
      expect([...result.reached]).toEqual(alone.map(({ reached }) => reached));
      expect([...result.overshoots]).toEqual(alone.map(({ count }) => count));
      const usual = result.reached.find((index) => index >= 0) ?? -1;
      for (const [lane, run] of alone.entries())
        expect(
          outcomesFor(run.verdict, run.reached === usual, run.count),
          `at ${result.rates[lane]}: ${run.verdict.kind}`,
        ).toContain(outcomes[result.outcomes[lane] as number]);
      expect(result.resolution).toBe(1);
      expect([...result.settled]).toEqual(
        alone.map((run) => {
          const minimum = result.minima[run.reached];
          return minimum ? settledAlone(run, minimum, diagonal) : Number.NaN;
        }),
      );
    },
  );

  it('has all outcomes among these cases', () => {
    const seen = new Set(cases.flatMap((one) => [...swept(sweepOf(one).work).outcomes]));
    expect([...seen].sort()).toEqual(outcomes.map((_, index) => index));
  });

  it.each(['adam', 'rprop'])('has the same bits by both executors: %s', (optimizer) => {
    const { work } = sweepOf({ optimizer, surface: 'himmelblau', noise: 0.5 });
    expect(swept(work, blockExecutor)).toEqual(swept(work, webAssembly));
  });

  it('does not depend on how the work is cut', () => {
    const common = { optimizer: 'momentum', surface: 'himmelblau', steps: 1500, noise: 0.01 };
    const few = swept(sweepOf(common, 6).work);
    const many = swept(sweepOf(common, 96).work);
    const places = [...few.rates].map((rate) => many.rates.indexOf(rate));
    expect(places).toEqual([0, 19, 38, 57, 76, 95]);
    for (const name of ['outcomes', 'settled', 'reached', 'overshoots'] as const)
      expect([...few[name]], name).toEqual(places.map((place) => many[name][place]));
  });

  it('tells the step at which a long run settles to within its resolution, never too early', () => {
    const { work, setting } = sweepOf({ optimizer: 'sgd', surface: 'ellipse100', steps: 9000 }, 24);
    const result = swept(work);
    expect(result.resolution).toBe(5);
    const late = [...result.rates].map((rate, lane) => {
      const minimum = result.minima[result.reached[lane] as number];
      if (minimum === undefined) return 0;
      const alone = runAlone({ ...setting, rate }, result.minima, work.diagonal);
      return (result.settled[lane] as number) - settledAlone(alone, minimum, work.diagonal);
    });
    expect(Math.min(...late.filter(Number.isFinite))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...late.filter(Number.isFinite))).toBeLessThan(5);
    expect(late.filter((more) => more > 0).length, 'rates that reach it').toBeGreaterThan(0);
  });

  it('finds minima that nobody named', () => {
    const { work } = sweepOf({ optimizer: 'sgd', surface: 'double_well' });
    const found = swept({ ...work, minima: [] });
    const known = swept(work);
    expect(found.outcomes).toEqual(known.outcomes);
    expect(found.settled).toEqual(known.settled);
    for (const { position, eigenvalues } of found.minima) {
      expect(eigenvalues[0]).toBeGreaterThan(0);
      const [x = Number.NaN, y = Number.NaN] = position;
      const away = known.minima.map(({ position: [u = 0, v = 0] }) => Math.hypot(u - x, v - y));
      expect(Math.min(...away)).toBeLessThan(1e-9);
    }
  });

  it('finds the limit of gradient descent, 2 by the largest eigenvalue', () => {
    const { work } = sweepOf({ optimizer: 'sgd', surface: 'ellipse100', steps: 5000 });
    // The Hessian of ellipse100 has the eigenvalues 1 and 100.
    const result = swept({ ...work, rates: { low: 0.0196, high: 0.0204, count: 9 } });
    const found = [...result.outcomes].map((index) => outcomes[index]);
    result.rates.forEach((rate, index) => {
      if (rate < 0.02) expect(found[index], `${rate}`).toBe('overshoots');
      if (rate > 0.02) expect(found[index], `${rate}`).toBe('diverges');
    });
  });
});

describe('the rates of a sweep', () => {
  it('ascend evenly from end to end, with three digits', () => {
    const rates = sweepRates({ low: 1.3e-5, high: 0.39, count: 96 });
    expect([rates.length, rates[0], rates[95]]).toEqual([96, 1.3e-5, 0.39]);
    const factors = [...rates.slice(1)].map((rate, index) => rate / (rates[index] as number));
    for (const factor of factors) expect(factor).toBeCloseTo((0.39 / 1.3e-5) ** (1 / 95), 1);
    for (const rate of rates) expect(Number(rate.toPrecision(3))).toBe(rate);
  });
});
