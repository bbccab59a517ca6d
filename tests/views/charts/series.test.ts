import { describe, expect, it } from 'vitest';
import type { Survey } from '../../../src/engine/survey';
import type { Trajectory } from '../../../src/engine/trajectory';
import { lossSeries } from '../../../src/views/charts/loss-series';
import { stepLengthSeries } from '../../../src/views/charts/step-length-series';

const minimum = { position: [0, 0], loss: 0, eigenvalues: [1, 1], global: true };

const trajectory: Trajectory = {
  length: 3,
  positions: [Float64Array.of(0, 3, 3, 99), Float64Array.of(0, 4, 4, 99)],
  losses: Float64Array.of(5, 1, -2, 99),
  ending: { kind: 'finished' },
};

describe('the loss', () => {
  it('stands as it is where it cannot be negative', () => {
    const survey: Survey = { minima: [minimum], lowest: 0, highest: 9 };
    for (const series of [lossSeries(survey), lossSeries(undefined)]) {
      expect(series.scale).toBe('logarithm');
      expect(series.values(trajectory)).toBe(trajectory.losses);
    }
  });

  it('is measured from the lowest known where that is below zero, and says so', () => {
    const series = lossSeries({ minima: [{ ...minimum, loss: -2 }], lowest: -2, highest: 9 });
    expect([...series.values(trajectory)].slice(0, 3)).toEqual([7, 3, 0]);
    expect(series.subtitle).toContain('above the lowest, −2');
  });

  it('is linear where no minimum is known, down to a little below the home view', () => {
    const series = lossSeries({ minima: [], lowest: -4, highest: 4 });
    expect(series.scale).toBe('linear');
    expect(series.floor).toBeCloseTo(-4.8, 12);
  });
});

describe('the step length', () => {
  it('is the distance from the position before, and nothing at the start', () => {
    expect([...stepLengthSeries.values(trajectory)]).toEqual([Number.NaN, 5, 0]);
  });

  it('is computed once per trajectory', () => {
    expect(stepLengthSeries.values(trajectory)).toBe(stepLengthSeries.values(trajectory));
  });
});
