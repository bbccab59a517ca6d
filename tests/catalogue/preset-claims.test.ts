/** Each preset shows what its name and its sentence say: checked on its trajectories, with numbers. */
import { expect, test } from 'vitest';
import '../support/with-data';
import { dataSetById } from '../../src/catalogue/datasets';
import { presetById, presets } from '../../src/catalogue/presets';
import type { Point } from '../../src/catalogue/surface';
import { surfaceById } from '../../src/catalogue/surfaces';
import { setStandardize } from '../../src/experiment/data/data-changes';
import { ownCoefficients } from '../../src/experiment/data/own-units';
import type { DataProblem, Experiment } from '../../src/experiment/experiment';
import { readLink } from '../../src/experiment/read-link';
import { type Path, pathOf } from '../support/path';

/** The runs of a preset by name, as the preset says, or for other steps, or with another seed. */
type Runs = (
  name: string,
  changes?: {
    readonly steps?: number;
    readonly seed?: number;
    readonly change?: (before: Experiment) => Experiment;
  },
) => Path;

const LOWER_LEFT: Point = [-3.7793, -3.2832];
const UPPER_LEFT: Point = [-2.8051, 3.1313];
const UPPER_RIGHT: Point = [3, 2];
const LOWER_RIGHT: Point = [3.5844, -1.8481];
const ORIGIN: Point = [0, 0];

const least = (values: readonly number[]): number => Math.min(...values);
const most = (values: readonly number[]): number => Math.max(...values);

/** How far the run is from the floor y = 0 at each step. */
const heights = (path: Path): number[] => path.points().map(([, y]) => Math.abs(y));

const isGrowing = (values: readonly number[]): boolean =>
  values.every((value, i) => i === 0 || value > (values[i - 1] ?? Number.NaN));

const claims: Readonly<Record<string, (run: Runs) => void>> = {
  'three-valleys'(run) {
    expect(run('Gradient descent').distanceTo(LOWER_RIGHT)).toBeLessThan(1e-3);
    expect(run('Momentum').distanceTo(UPPER_RIGHT)).toBeLessThan(1e-3);
    expect(run('Adam').distanceTo(LOWER_LEFT)).toBeLessThan(1e-3);
    // RMSProp stays in Adam's valley and keeps moving, however long it runs.
    expect(run('RMSProp').distanceTo(LOWER_LEFT)).toBeLessThan(0.1);
    expect(least(run('RMSProp').stepLengths(100))).toBeGreaterThan(0.01);
    expect(least(run('RMSProp', { steps: 2000 }).stepLengths(100))).toBeGreaterThan(0.01);
  },
  'rate-too-small'(run) {
    expect(run('rate 0.001').length).toBeLessThan(1.5);
    expect(run('rate 0.001').distanceTo(ORIGIN)).toBeGreaterThan(4);
    expect(run('rate 0.1').distanceTo(ORIGIN)).toBeLessThan(1e-3);
  },
  'rate-too-large'(run) {
    const path = run('Gradient descent');
    expect(isGrowing(heights(path))).toBe(true);
    // The map ends at y = 3.
    expect(Math.abs(path.at()[1])).toBeGreaterThan(3);
    expect(run('Gradient descent', { steps: 1000 }).ending).toBe('diverged');
  },
  'edge-of-stability'(run) {
    const limit = 2 / 100;
    expect([0.98 * limit, 1.02 * limit]).toEqual([0.0196, 0.0204]);
    expect(run('rate 0.0196', { steps: 1000 }).distanceTo(ORIGIN)).toBeLessThan(1e-6);
    expect(run('rate 0.0204', { steps: 1000 }).ending).toBe('diverged');
    expect(isGrowing(heights(run('rate 0.0204')))).toBe(true);
    expect(isGrowing(heights(run('rate 0.0196')).reverse())).toBe(true);
  },
  'three-rates'(run) {
    expect(run('rate 0.0005').distanceTo(LOWER_LEFT)).toBeLessThan(1e-3);
    expect(run('rate 0.006').distanceTo(UPPER_LEFT)).toBeLessThan(1e-3);
    expect(run('rate 0.008').distanceTo(UPPER_RIGHT)).toBeLessThan(1e-3);
  },
  'library-default'(run) {
    // The map is 10 wide.
    expect(run('Adam 0.001').length).toBeLessThan(0.05 * 10);
    expect(most(run('Adam 0.001').stepLengths())).toBeLessThan(0.002);
    expect(run('Adam 0.1').distanceTo(UPPER_RIGHT)).toBeLessThan(0.01);
    expect(run('Gradient descent').distanceTo(UPPER_RIGHT)).toBeLessThan(0.01);
  },
  ravine(run) {
    expect(run('Momentum').distanceTo(ORIGIN)).toBeLessThan(0.01);
    expect(run('Gradient descent').distanceTo(ORIGIN)).toBeGreaterThan(1.5);
    for (const name of ['Momentum', 'Gradient descent'])
      expect(run(name).at(1)[1]).toBeLessThan(-0.5);
  },
  'momentum-escapes'(run) {
    expect(run('Momentum').distanceTo(ORIGIN)).toBeLessThan(1e-2);
    expect(run('Gradient descent').distanceTo([2.8644, 0])).toBeLessThan(1e-2);
    expect(run('Gradient descent', { steps: 5000 }).distanceTo(ORIGIN)).toBeGreaterThan(2);
  },
  'momentum-too-much'(run) {
    expect(run('momentum 0.9').distanceTo(ORIGIN)).toBeLessThan(1e-2);
    expect(run('momentum 0.95').distanceTo([-1.453, 0])).toBeLessThan(1e-2);
  },
  'nesterov-limit'(run) {
    const limits = { nesterov: (2 * 1.9) / (2.8 * 100), momentum: (2 * 1.9) / 100 };
    expect(limits.nesterov).toBeLessThan(0.014);
    expect(limits.momentum).toBeGreaterThan(0.014);
    expect(limits.nesterov).toBeCloseTo(0.0136, 4);
    expect(limits.momentum).toBeCloseTo(0.038, 4);
    // The map ends at y = 1.5.
    expect(Math.abs(run('Nesterov').at()[1])).toBeGreaterThan(1.5);
    expect(Math.abs(run('Momentum').at()[1])).toBeLessThan(0.1);
    expect(run('Nesterov', { steps: 1000 }).ending).toBe('diverged');
    expect(run('Momentum', { steps: 1000 }).distanceTo(ORIGIN)).toBeLessThan(1e-6);
  },
  'adam-trapped'(run) {
    expect(run('Adam').distanceTo([0.96015, 0])).toBeLessThan(1e-3);
    expect(run('Momentum').distanceTo([-1.0356, 0])).toBeLessThan(1e-3);
    expect(run('Adam').loss() - run('Momentum').loss()).toBeGreaterThan(0.5);
  },
  'rmsprop-never-settles'(run) {
    expect(run('RMSProp').distanceTo(ORIGIN, 20)).toBeLessThan(1e-6);
    // The rate is 0.5.
    expect(least(run('RMSProp').stepLengths(80))).toBeGreaterThan(0.2);
    expect(least(run('RMSProp', { steps: 2000 }).stepLengths(80))).toBeGreaterThan(0.2);
    expect(run('Gradient descent').distanceTo(ORIGIN)).toBeLessThan(1e-3);
  },
  'bias-correction'(run) {
    const [without, adam] = [run('uncorrected'), run('Adam')];
    const ratio = without.stepLength(1) / adam.stepLength(1);
    expect(ratio).toBeCloseTo(0.1 / Math.sqrt(0.001), 6);
    for (const step of [2, 3, 4])
      expect(without.stepLength(step)).toBeGreaterThan(without.stepLength(1));
    // How far right of the minimum they get.
    const right = (path: Path) => most(path.points().map(([x]) => x));
    expect(right(without)).toBeGreaterThan(2);
    expect(right(adam)).toBeLessThan(0.6);
  },
  saddle(run) {
    const [descent, adam] = [run('Gradient descent'), run('Adam')];
    expect(least(descent.stepLengths())).toBeLessThan(0.005);
    expect(least(adam.stepLengths())).toBeGreaterThan(0.018);
    expect(most(adam.stepLengths())).toBeLessThan(0.04);
    const slowest = descent.stepLengths().indexOf(least(descent.stepLengths())) + 1;
    expect(descent.distanceTo(ORIGIN, slowest)).toBeLessThan(0.1);
    expect(adam.distanceTo(ORIGIN, slowest)).toBeGreaterThan(1);
  },
  plateau(run) {
    // The map is 8 wide.
    expect(run('Gradient descent').length).toBeLessThan(0.025 * 8);
    expect(run('Adam').distanceTo([Math.PI, Math.PI])).toBeLessThan(0.01);
  },
  'rosenbrock-valley'(run) {
    const path = run('Gradient descent');
    const minimum: Point = [1, 1];
    const fromFloor = ([x, y]: Point) => Math.abs(y - x * x);
    expect(fromFloor(path.at(0))).toBeGreaterThan(0.4);
    for (let step = 5; step <= path.last; step++)
      expect(fromFloor(path.at(step))).toBeLessThan(0.05);
    expect(path.distanceTo(minimum)).toBeGreaterThan(1);
    expect(run('Momentum').distanceTo(minimum)).toBeLessThan(0.1);
  },
  cliff(run) {
    const [thrown, clipped] = [run('Gradient descent'), run('clipped')];
    const minimum: Point = [-0.21028, 0];
    const leap = thrown.stepLengths().indexOf(most(thrown.stepLengths())) + 1;
    expect(thrown.stepLength(leap)).toBeGreaterThan(4);
    expect(thrown.at(leap - 1)[0]).toBeGreaterThan(0.9);
    expect(thrown.at(leap)[0]).toBeLessThan(-3);
    expect(most(clipped.stepLengths())).toBeLessThan(1.4 * 0.3 + 1e-9);
    expect(clipped.distanceTo(minimum)).toBeLessThan(0.15);
    expect(thrown.distanceTo(minimum)).toBeGreaterThan(1.5);
  },
  'newton-climbs'(run) {
    const path = run('Newton');
    expect(path.loss()).toBeGreaterThan(path.loss(0) + 10);
    expect(path.distanceTo([-0.27084, -0.92304])).toBeLessThan(1e-3);
    expect(run('Gradient descent').distanceTo(UPPER_RIGHT)).toBeLessThan(0.01);
  },
  'decay-settles'(run) {
    const away = (path: Path, from: number) => path.points(from).map(([x, y]) => Math.hypot(x, y));
    expect(least(away(run('constant rate'), 120))).toBeGreaterThan(0.3);
    expect(most(away(run('decaying rate'), 120))).toBeLessThan(0.2);
    expect(most(run('decaying rate').stepLengths(130))).toBeLessThan(0.03);
    expect(most(away(run('constant rate', { steps: 2000 }), 1900))).toBeGreaterThan(1);
    // So it is with whatever noise, not only with the noise that is shown.
    for (let seed = 1; seed <= 20; seed++) {
      expect(most(away(run('constant rate', { seed }), 120))).toBeGreaterThan(1);
      expect(most(away(run('decaying rate', { seed }), 120))).toBeLessThan(0.6);
    }
  },
  'warm-up'(run) {
    const [without, warm] = [run('no warm-up'), run('warm-up')];
    expect(without.stepLength(1)).toBeGreaterThan(7);
    expect(without.at(1)[0]).toBeLessThan(-1);
    expect(least(run('no warm-up', { steps: 2000 }).stepLengths())).toBeGreaterThan(0.2);
    for (let step = 15; step <= warm.last; step++)
      expect(warm.distanceTo(UPPER_RIGHT, step)).toBeLessThan(0.0142);
  },
  'weight-decay'(run) {
    // Where the gradient 10x + 8y − 34, 8x + 10y − 38 of Booth's function is −decay · (x, y).
    const rest = (decay: number): Point => {
      const [a, b] = [10 + decay, 8];
      return [(34 * a - 38 * b) / (a * a - b * b), (38 * a - 34 * b) / (a * a - b * b)];
    };
    const minimum: Point = rest(0);
    expect(minimum).toEqual([1, 3]);
    expect(run('no decay').distanceTo(minimum)).toBeLessThan(0.01);
    expect(run('decay 4').distanceTo(rest(4))).toBeLessThan(1e-6);
    expect(run('decay 20').distanceTo(rest(20))).toBeLessThan(1e-6);
    expect(run('decay 4').distanceTo(minimum)).toBeGreaterThan(1);
    expect(run('decay 20').distanceTo(minimum)).toBeGreaterThan(1.9);
  },
  'anscombe-curve'(run) {
    const best = linesOf(['anscombe1', 'anscombe2', 'anscombe3', 'anscombe4']);
    for (const [slope, intercept] of best) {
      expect(slope).toBeCloseTo(0.5, 2);
      expect(intercept).toBeCloseTo(3, 2);
    }
    const own = (path: Path) => ownCoefficients(problemOf('anscombe-curve'), path.at()) ?? [];
    for (const name of ['Gradient descent', 'Momentum']) {
      expect(own(run(name))[0]).toBeCloseTo(best[1]?.[0] ?? Number.NaN, 2);
      expect(own(run(name))[1]).toBeCloseTo(best[1]?.[1] ?? Number.NaN, 1);
    }
  },
  'standardize-round'(run) {
    const [slope = 0, intercept = 0] = linesOf(['cars'])[0] ?? [];
    const problem = problemOf('standardize-round');
    const away = (path: Path, step: number) => {
      const [w = 0, b = 0] = ownCoefficients(problem, path.at(step)) ?? [];
      return Math.max(Math.abs(w / slope - 1), Math.abs(b / intercept - 1));
    };
    expect(away(run('Gradient descent'), 10)).toBeLessThan(0.01);
    const change = (before: Experiment) => setStandardize(before, false);
    const raw = run('Gradient descent', { steps: 5000, change });
    expect(raw.ending).toBe('finished');
    expect(Math.abs(raw.at()[1] / intercept - 1)).toBeGreaterThan(0.05);
  },
  'robust-loss'(run) {
    for (const name of ['Gradient descent', 'Adam']) {
      const [slope] = run(name).at();
      const [squared] = linesOf(['outliers25'])[0] ?? [];
      // Without the outliers it is 0.8.
      expect(slope).toBeGreaterThan(0.7);
      expect(squared).toBeLessThan(slope / 2);
    }
  },
  'weights-for-ever'(run) {
    for (const name of ['Gradient descent', 'Adam']) {
      const long = run(name, { steps: 2000 });
      const [a = 0, b = 0, c = 0] = [500, 1000, 2000].map((step) => Math.hypot(...long.at(step)));
      expect(isGrowing([a, b, c])).toBe(true);
      // Ever more slowly: twice as many steps bring less than twice as much.
      expect(c - b).toBeLessThan(2 * (b - a));
      expect(long.loss()).toBeLessThan(0.5 * run(name).loss());
      expect(run(name).loss()).toBeLessThan(0.01);
    }
  },
  'batches-hover'(run) {
    const [best] = linesOf(['noisy30']);
    const minimum: Point = [best?.[0] ?? Number.NaN, best?.[1] ?? Number.NaN];
    const farthest = (path: Path, from: number) =>
      most(path.points(from).map((_, step) => path.distanceTo(minimum, from + step)));
    // So it is with whatever order of the points.
    for (let seed = 1; seed <= 20; seed++) {
      const constant = run('constant rate', { seed, steps: 1000 });
      expect(farthest(constant, 150)).toBeGreaterThan(0.1);
      expect(farthest(constant, 900)).toBeGreaterThan(0.1);
      expect(run('decaying rate', { seed }).distanceTo(minimum)).toBeLessThan(0.01);
    }
  },
};

/** The least-squares lines of sets, by the closed form. */
const linesOf = (ids: readonly string[]): readonly Point[] =>
  ids.map((id) => {
    const [x = [], y = []] = dataSetById.get(id)?.columns.map(({ values }) => values) ?? [];
    const mean = (values: readonly number[]) =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    const [mx, my] = [mean(x), mean(y)];
    const slope =
      mean(x.map((value, i) => (value - mx) * ((y[i] ?? 0) - my))) /
      mean(x.map((value) => (value - mx) ** 2));
    return [slope, my - slope * mx];
  });

const problemOf = (id: string): DataProblem =>
  readLink(presetById.get(id)?.link ?? '').document.experiment.problem as DataProblem;

test('every preset is checked', () => {
  expect(Object.keys(claims).toSorted()).toEqual([...presetById.keys()].toSorted());
});

test.each(presets)('$id: $name', ({ id, link }) => {
  const { experiment } = readLink(link).document;
  claims[id]?.((name, { change = (same: Experiment) => same, ...changes } = {}) =>
    pathOf(change({ ...experiment, ...changes }), name),
  );
});

test('every minimum that is named here is one of its surface', () => {
  const named = [LOWER_LEFT, UPPER_LEFT, UPPER_RIGHT, LOWER_RIGHT];
  expect(surfaceById.get('himmelblau')?.minima).toEqual(named);
});
