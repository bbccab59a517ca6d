import { describe, expect, it } from 'vitest';
import { type RunResult, runResult } from '../../src/engine/run-result';
import { factsOf } from '../support/judged';

const BOWL = '(x^2 + y^2)/2';

const resultAt = (rate: number, steps = 20): RunResult =>
  runResult(factsOf({ optimizer: 'sgd', rate, surface: BOWL, start: [3, 4], steps }));

describe('what gradient descent on a bowl comes to, from (3, 4)', () => {
  it('at rate 1/2 halves the distance 5 with every step and overshoots never', () => {
    const result = resultAt(0.5);
    expect(result.distance).toBeCloseTo(5 * 0.5 ** 20, 15);
    expect(result.loss).toBeCloseTo((5 * 0.5 ** 20) ** 2 / 2, 15);
    // Loss 25/2 · 4^−k is at most 10⁻⁶ from k = log₄(1.25 · 10⁷) = 11.8 on.
    expect(result).toMatchObject({ settled: 12, overshoots: 0, verdict: { kind: 'converged' } });
  });

  it('at rate 3/2 halves it on the other side, an overshoot each', () => {
    expect(resultAt(1.5)).toMatchObject({ settled: 12, overshoots: 20 });
  });

  it('at rate 3 diverges, arrives nowhere, and overshoots as long as it lasts', () => {
    const result = resultAt(3, 100);
    expect(result.verdict).toMatchObject({ kind: 'diverged' });
    expect(result.settled).toBeUndefined();
    expect(result.distance).toBeGreaterThan(1e11);
    expect(result.overshoots).toBeGreaterThan(30);
  });

  it('knows neither distance nor arrival where no minimum is known', () => {
    const setting = { optimizer: 'sgd', rate: 0.1, surface: 'x + y', start: [0, 0], steps: 5 };
    const { survey: _unknown, ...facts } = factsOf(setting);
    const result = runResult({ ...facts, survey: undefined });
    expect(result).toEqual({
      loss: -1,
      overshoots: 0,
      verdict: expect.objectContaining({ kind: 'growing', reason: { kind: 'no lower bound' } }),
    });
  });

  it('leaves overshoots out where nobody has counted them', () => {
    const facts = factsOf({ optimizer: 'sgd', rate: 1.5, surface: BOWL, start: [3, 4], steps: 9 });
    const { overshoots, ...trajectory } = facts.trajectory;
    expect(overshoots).toHaveLength(9);
    expect(runResult({ ...facts, trajectory })).not.toHaveProperty('overshoots');
  });
});
