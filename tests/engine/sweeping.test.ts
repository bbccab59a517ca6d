import { describe, expect, it } from 'vitest';
import { optimizerById } from '../../src/catalogue/optimizers';
import { surfaceById } from '../../src/catalogue/surfaces';
import type { Minimum } from '../../src/engine/minimum';
import { OvershootFinder } from '../../src/engine/overshoots';
import { type Outcome, outcomes, type Sweep } from '../../src/engine/sweep';
import { sweepRates } from '../../src/engine/sweep-rates';
import { sweep } from '../../src/engine/sweeping';
import type { Trajectory } from '../../src/engine/trajectory';
import type { SweepWork } from '../../src/engine/work';
import { suggestedRate } from '../../src/experiment/suggest';
import { blockExecutor } from '../../src/language/block';
import type { Executor } from '../../src/language/program';
import { createWebAssemblyExecutor } from '../../src/language/webassembly/executor';
import { descend, type Setting, workOf } from '../support/descend';

const webAssembly = createWebAssemblyExecutor() as Executor;

interface Case extends Partial<Setting> {
  readonly optimizer: string;
  readonly surface: string;
  readonly range?: readonly [number, number];
}

/** A case as a sweep, over the range of its slider or one of its own. */
function sweepOf(one: Case, count = 96): { readonly work: SweepWork; readonly setting: Setting } {
  const surface = surfaceById.get(one.surface);
  const optimizer = optimizerById.get(one.optimizer);
  if (optimizer === undefined) throw new Error(`No optimizer "${one.optimizer}".`);
  const [x, y] = surface?.view ?? [
    [-5, 5],
    [-5, 5],
  ];
  const usual = surface ? suggestedRate(optimizer, surface) : 0.01;
  const [low, high] = one.range ?? [usual / 1000, usual * 30];
  const start = one.start ?? surface?.starts[0]?.at ?? [1, 1];
  const setting: Setting = { steps: 200, ...one, start, rate: usual };
  const { kind: _kind, rate: _rate, ...rest } = workOf(setting);
  const work: SweepWork = {
    kind: 'sweep',
    ...rest,
    rates: { low, high, count },
    minima: [...(surface?.minima ?? []), ...(surface?.kinks ?? [])],
    diagonal: Math.hypot(x[1] - x[0], y[1] - y[0]),
  };
  return { work, setting };
}

function swept(work: SweepWork, executor: Executor = webAssembly): Sweep {
  const computing = sweep(work, executor);
  for (;;) {
    const { done, value } = computing.next();
    if (done) return value;
  }
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** One run as plain lists, step by step. */
function tell({ positions, length }: Trajectory) {
  const at = (step: number) => positions.map((column) => column[step] as number);
  const distance = (a: readonly number[], b: readonly number[]) =>
    Math.hypot(...a.map((value, c) => value - (b[c] as number)));
  const path = Array.from({ length }, (_, step) => at(step));
  const lengths = path.map((position, step) => (step === 0 ? 0 : distance(position, at(step - 1))));
  const stride = (from: number, to: number) =>
    Math.sqrt(mean(lengths.slice(from, to).map((one) => one ** 2)));
  return { path, distance, stride };
}

/** Whether the run converges to a point, by the definition, from its whole trajectory. */
function convergesTo(run: Trajectory, point: readonly number[], diagonal: number): boolean {
  const { path, distance, stride } = tell(run);
  const outside = path.findLastIndex((position) => distance(position, point) > 1e-3 * diagonal);
  const since = outside + 1;
  const half = Math.floor((run.length - 1 - since) / 2);
  if (half < 2) return false;
  const late = stride(run.length - half, run.length);
  return late <= 1e-9 * diagonal || late <= 0.7 * stride(since + 1, since + 1 + half);
}

/** What becomes of a run that ends at no minimum, by the definition, from its whole trajectory. */
function endOf(run: Trajectory, diagonal: number): Outcome {
  const { path, distance, stride } = tell(run);
  const n = run.length;
  const cut = Array.from({ length: 9 }, (_, eighth) => Math.max(1, Math.round((n * eighth) / 8)));
  const parts = cut.slice(0, 8).map((from, index) => {
    const to = cut[index + 1] as number;
    return { stride: stride(from, to), height: mean([...run.losses.slice(from, to)]) };
  });
  const grows = [5, 6, 7].every((index) => {
    const before = parts.slice(0, index);
    const most = (key: 'stride' | 'height') => Math.max(...before.map((part) => part[key]));
    const part = parts[index] as (typeof parts)[number];
    return part.stride >= 1.025 * most('stride') && part.height > most('height');
  });
  if (grows) return 'diverges';
  const [, , , , half, , quarter, eighth] = cut as number[];
  const away = distance(path[0] as number[], path[n - 1] as number[]);
  if (stride(eighth as number, n) <= 1e-9 * diagonal)
    return away > 1e-3 * diagonal ? 'elsewhere' : 'slow';
  const last = stride(quarter as number, n);
  if (last <= 0.7 * stride(half as number, quarter as number)) return 'slow';
  const before = path[(quarter as number) - 1] as number[];
  const gain = distance(before, path[n - 1] as number[]);
  return gain < 0.5 * last * (n - (quarter as number)) || away > diagonal ? 'unsettled' : 'slow';
}

interface Alone {
  readonly run: Trajectory;
  readonly reached: number;
  readonly count: number;
}

function runAlone(setting: Setting, minima: readonly Minimum[], diagonal: number): Alone {
  const run = descend(setting, webAssembly);
  if (run.ending.kind !== 'finished') return { run, reached: -1, count: 0 };
  const reached = minima.findIndex(({ position }) => convergesTo(run, position, diagonal));
  const { source } = workOf(setting);
  const count = new OvershootFinder(source, diagonal, blockExecutor).continue(run).length;
  return { run, reached, count };
}

function outcomeAlone({ run, reached, count }: Alone, usual: number, diagonal: number): Outcome {
  if (run.ending.kind === 'left the domain') return 'leaves';
  if (run.ending.kind !== 'finished') return 'diverges';
  if (reached < 0) return endOf(run, diagonal);
  if (reached !== usual) return 'elsewhere';
  return count > 0 ? 'overshoots' : 'converges';
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

const cases: readonly Case[] = [
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

const nameOf = ({ optimizer, surface, schedule, noise, clip, hyperparameters }: Case): string =>
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
      expect([...result.outcomes].map((index) => outcomes[index])).toEqual(
        alone.map((run) => outcomeAlone(run, usual, diagonal)),
      );
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
