import { describe, expect, it } from 'vitest';
import { schedules } from '../../../src/catalogue/schedules';
import { defaultValues } from '../../../src/experiment/defaults';
import { SKETCH, scheduleCurve } from '../../../src/views/runs/schedule-curve';

function pointsOf(id: string, parameters: Readonly<Record<string, number>>, steps: number) {
  const curve = scheduleCurve({ id, parameters }, steps) ?? '';
  return [...curve.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

describe.each(schedules)('the curve of $id', ({ id, parameters }) => {
  it.each([1, 2, 200, 100_000])('stays in the picture over %d steps', (steps) => {
    const points = pointsOf(id, defaultValues(parameters, steps), steps);
    expect(points.length).toBeGreaterThan(0);
    expect(points.length).toBeLessThan(3 * SKETCH.width);
    for (const [x = Number.NaN, y = Number.NaN] of points) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(SKETCH.width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(SKETCH.height);
    }
  });
});

describe('the curve of a schedule', () => {
  it('falls from the top to the bottom along half a cosine', () => {
    const points = pointsOf('cosine', { T_max: 200, eta_min: 0 }, 200);
    expect(points[0]).toEqual([0, 0]);
    expect(points.at(-1)?.[1]).toBeCloseTo(SKETCH.height, 1);
  });

  it('is unknown where the schedule is', () => {
    expect(scheduleCurve({ id: 'sinus', parameters: {} }, 10)).toBeUndefined();
  });
});
