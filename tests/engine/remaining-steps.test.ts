import { describe, expect, it } from 'vitest';
import { judge, type Verdict } from '../../src/engine/verdict';
import { distanceAt } from '../../src/engine/verdict/path';
import { factsOf, verdictOf } from '../support/judged';

const LONG = 20_000;

const cases = [
  ['(x-y)^2', [3, -2]],
  ['ellipse100', [-4, 2]],
  ['x^2 + 5*y^2', [4, 3]],
  ['booth', [-5, 5]],
  ['beale', [1, 1]],
  ['himmelblau', [0, 0]],
] as const;

const methods = [
  ['sgd', [0.001, 0.004]],
  ['momentum', [0.0003, 0.001, 0.004]],
  ['nesterov', [0.0003, 0.001]],
  ['adam', [0.01, 0.03]],
  ['rmsprop', [0.003]],
] as const;

const remainingOf = (verdict: Verdict) =>
  verdict.kind === 'on its way' ? verdict.towards : undefined;

/** What was said of runs that were cut short, and how many steps they did need until they stayed so near as long again. */
function foretold(): { readonly said: number; readonly least: number; readonly most: number }[] {
  const found: { said: number; least: number; most: number }[] = [];
  for (const [surface, start] of cases)
    for (const [optimizer, rates] of methods)
      for (const rate of rates) {
        const whole = factsOf({ optimizer, surface, start, rate, steps: LONG });
        for (const steps of [100, 200, 400, 1000]) {
          const towards = remainingOf(verdictOf({ optimizer, surface, start, rate, steps }));
          if (towards === undefined || towards.remaining === 0) continue;
          const isNear = (step: number) =>
            distanceAt(whole.trajectory, step, towards.minimum.position) <= 1e-3 * whole.diagonal;
          let first = steps;
          while (first < LONG && !isNear(first)) first++;
          let stays = first;
          for (let step = first; step < Math.min(LONG, steps + 3 * (first - steps)); step++)
            if (!isNear(step)) stays = step;
          found.push({ said: towards.remaining, least: first - steps, most: stays - steps });
        }
      }
  return found;
}

describe('the steps that a run still needs', () => {
  const all = foretold();

  it('are said of many runs that have not arrived', () => {
    expect(all.length).toBeGreaterThan(80);
  });

  it('are right within a factor of three, but for one run in twenty that bends later', () => {
    const right = all.filter(({ said, least, most }) => said >= least / 3 && said <= 3 * most);
    expect(right.length / all.length).toBeGreaterThan(0.95);
  });

  it('are those to the point of a flat floor next to the run, also while it swings', () => {
    const setting = { optimizer: 'momentum', surface: '(x-y)^2', start: [3, -2], rate: 0.02 };
    for (const steps of [60, 70, 80]) {
      const verdict = judge(factsOf({ ...setting, steps }));
      const towards = remainingOf(verdict);
      if (towards === undefined) continue;
      expect(towards.minimum.position.map((value) => value.toFixed(6))).toEqual([
        '0.500000',
        '0.500000',
      ]);
      expect(towards.remaining).toBeLessThan(300);
    }
    expect(remainingOf(verdictOf({ ...setting, steps: 60 }))).toBeDefined();
  });
});
