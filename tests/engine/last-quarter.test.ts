import { describe, expect, it } from 'vitest';
import type { Trajectory } from '../../src/engine/trajectory';
import { lastQuarterOf } from '../../src/engine/verdict/last-quarter';

/** A run of so many steps along x, whose places a function gives. */
function running(steps: number, place: (step: number) => number): Trajectory {
  const x = Float64Array.from({ length: steps + 1 }, (_, step) => place(step));
  return {
    length: steps + 1,
    positions: [x, new Float64Array(steps + 1)],
    losses: x.map((value) => value ** 2),
    ending: { kind: 'finished' },
  };
}

describe.each([0, 1, 5, 8, 20, 31, 32, 33, 400, 4096, 4100, 100_000])(
  'the last quarter of %i steps',
  (steps) => {
    const quarter = lastQuarterOf(running(steps, (step) => step));

    it('begins where three quarters are over, or eight steps before the end', () => {
      expect(quarter.since).toBe(steps - Math.min(steps, Math.max(8, Math.floor(steps / 4))));
      expect(quarter.last).toBe(steps);
      expect(quarter.origin).toEqual([quarter.since, 0]);
    });

    it('is looked at in order, throughout, and at its end', () => {
      const [x = new Float64Array(0)] = quarter.positions;
      const count = steps - quarter.since;
      expect(x).toHaveLength(Math.min(1024, count));
      const gaps = [...x].map((place, i) => place - (x[i - 1] ?? quarter.since));
      for (const gap of gaps) expect(gap).toBeGreaterThan(0);
      expect(Math.max(0, ...gaps)).toBeLessThanOrEqual(2 * Math.max(1, count / 1024) + 1);
      if (count > 0) expect(x.at(-1)).toBe(steps);
    });

    it('has the way of all its steps', () => {
      expect(quarter.way).toBeCloseTo(steps - quarter.since, 9);
    });
  },
);

it('sees all sides of a run that goes round, whatever its rhythm', () => {
  for (const period of [2, 3, 4, 5, 6, 7, 8, 12, 24, 25]) {
    const run = running(100_000, (step) => Math.cos((2 * Math.PI * step) / period));
    const { positions, way, since, last } = lastQuarterOf(run);
    const [x = new Float64Array(0)] = positions;
    expect(Math.abs(x.reduce((sum, value) => sum + value, 0) / x.length)).toBeLessThan(0.05);
    let whole = 0;
    const [all = new Float64Array(0)] = run.positions;
    for (let step = since + 1; step <= last; step++)
      whole += Math.abs((all[step] ?? 0) - (all[step - 1] ?? 0));
    expect(way / whole, `period ${period}`).toBeCloseTo(1, 1);
  }
});
