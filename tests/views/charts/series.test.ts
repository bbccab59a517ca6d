import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Survey } from '../../../src/engine/survey';
import type { Trajectory } from '../../../src/engine/trajectory';
import { chartScales, chartSeriesIds } from '../../../src/experiment/chart-choices';
import { firstDocument } from '../../../src/experiment/defaults';
import type { Run } from '../../../src/experiment/experiment';
import { chartSeries } from '../../../src/views/charts/chart-series';
import { type SeriesSource, valueAt } from '../../../src/views/charts/series';

const { experiment } = firstDocument();
const [run] = experiment.runs as readonly [Run, ...Run[]];
const minimum = { position: [0, 0], loss: 0, eigenvalues: [1, 1], global: true };
const survey: Survey = { minima: [minimum], lowest: 0, highest: 9 };

const trajectory: Trajectory = {
  length: 3,
  positions: [Float64Array.of(0, 3, 3, 99), Float64Array.of(0, 4, 4, 99)],
  losses: Float64Array.of(5, 1, -2, 99),
  gradientNorms: Float64Array.of(7, 8, 9, 99),
  ending: { kind: 'finished' },
};
const source: SeriesSource = { run, trajectory, steps: 3 };

/** All values of a series, read as one chunk. */
function valuesOf(
  choice: Parameters<typeof chartSeries>[0],
  found: Survey | undefined = survey,
  of: SeriesSource = source,
): number[] {
  const into = new Float64Array(of.trajectory.length);
  chartSeries(choice, experiment.problem, found).read(of, 0, into.length, into);
  return [...into];
}

describe.each(chartSeriesIds)('the series %s', (series) => {
  const definition = chartSeries(
    { series, scale: chartScales[series][0] },
    experiment.problem,
    survey,
  );

  it('has the same values however it is read', () => {
    const whole = valuesOf({ series, scale: chartScales[series][0] });
    const single = whole.map((_, step) => valueAt(definition, source, step));
    expect(single).toEqual(whole);
    const tail = new Float64Array(5).fill(-1);
    definition.read(source, 1, 3, tail);
    expect([...tail]).toEqual([...whole.slice(1), -1, -1, -1]);
  });

  it('has no value beyond the end, and none before its first step', () => {
    for (const step of [-1, 3, 0.5 - 1, Number.NaN]) {
      expect(valueAt(definition, source, step)).toBeNaN();
    }
    expect(Number.isNaN(valueAt(definition, source, 0))).toBe(definition.first === 1);
    expect(valueAt(definition, source, 1)).not.toBeNaN();
  });

  it('keeps its owner while a run arrives in stretches', () => {
    const grown = { ...source, trajectory: { ...trajectory, length: 2 } };
    expect(definition.owner(grown)).toBe(definition.owner(source));
  });
});

describe('the loss', () => {
  it('stands as it is where it cannot be negative', () => {
    for (const found of [survey, undefined])
      expect(valuesOf({ series: 'loss', scale: 'log' }, found)).toEqual([5, 1, -2]);
  });

  it('is measured from the lowest known where that is below zero, and says so', () => {
    const found = { minima: [{ ...minimum, loss: -2 }], lowest: -2, highest: 9 };
    expect(valuesOf({ series: 'loss', scale: 'log' }, found)).toEqual([7, 3, 0]);
    expect(valuesOf({ series: 'loss', scale: 'linear' }, found)).toEqual([5, 1, -2]);
    const { subtitle } = chartSeries({ series: 'loss', scale: 'log' }, experiment.problem, found);
    expect(subtitle).toContain('above the lowest, −2');
  });

  it('is linear where no minimum is known, down to a little below the home view', () => {
    const found = { minima: [], lowest: -4, highest: 4 };
    const series = chartSeries({ series: 'loss', scale: 'log' }, experiment.problem, found);
    expect(series.scale).toBe('linear');
    expect(series.fixedScale).toBe(true);
    expect(series.limits.floor).toBeCloseTo(-4.8, 12);
  });
});

describe('the step length', () => {
  it('is the distance from the position before, and nothing at the start', () => {
    expect(valuesOf({ series: 'step-length', scale: 'log' })).toEqual([Number.NaN, 5, 0]);
  });

  it('neither overflows nor vanishes where its square would', () => {
    fc.assert(
      fc.property(fc.integer({ min: -300, max: 300 }), (exponent) => {
        const unit = Number(`1e${exponent}`);
        const positions = [Float64Array.of(0, 3 * unit), Float64Array.of(0, 4 * unit)];
        const tiny = { ...source, trajectory: { ...trajectory, length: 2, positions } };
        const [, length = 0] = valuesOf({ series: 'step-length', scale: 'log' }, survey, tiny);
        expect(length / unit).toBeCloseTo(5, 9);
      }),
    );
  });
});

describe('the distance', () => {
  it('is that to the nearest of the minima', () => {
    const found = { ...survey, minima: [minimum, { ...minimum, position: [3, 3] }] };
    expect(valuesOf({ series: 'distance', scale: 'log' }, found)).toEqual([0, 1, 1]);
  });

  it('is nothing where no minimum is known, and says so', () => {
    const found = { ...survey, minima: [] };
    expect(valuesOf({ series: 'distance', scale: 'log' }, found)).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
    expect(
      chartSeries({ series: 'distance', scale: 'log' }, experiment.problem, found).lacking,
    ).toBeDefined();
  });
});

describe('the learning rate', () => {
  it('is the run’s own, or what its schedule makes of it', () => {
    expect(valuesOf({ series: 'learning-rate', scale: 'log' })).toEqual([
      Number.NaN,
      run.rate,
      run.rate,
    ]);
    const schedule = { id: 'cosine', parameters: { T_max: 2, eta_min: 0 } };
    const scheduled = { ...source, run: { ...run, rate: 1, schedule } };
    const rates = valuesOf({ series: 'learning-rate', scale: 'log' }, survey, scheduled);
    expect(rates[1]).toBe(1);
    expect(rates[2]).toBeCloseTo(0.5, 12);
  });
});

describe('the other series', () => {
  it('are what the trajectory holds', () => {
    expect(valuesOf({ series: 'gradient-norm', scale: 'log' })).toEqual([7, 8, 9]);
    expect(valuesOf({ series: 'x', scale: 'linear' })).toEqual([0, 3, 3]);
    expect(valuesOf({ series: 'y', scale: 'linear' })).toEqual([0, 4, 4]);
  });
});
