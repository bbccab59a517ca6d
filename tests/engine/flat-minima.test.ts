import { describe, expect, it } from 'vitest';
import { optimizers } from '../../src/catalogue/optimizers';
import { outcomes } from '../../src/engine/sweep';
import { surveyOf, verdictOf } from '../support/judged';
import { sweepOf, swept } from '../support/swept';

const RING = '(x^2 + y^2 - 4)^2';
const start = [1.2, -1.2];

/** A formula, and whether its minimum is one of many as low. */
const singular: readonly (readonly [formula: string, flat: boolean])[] = [
  ['x^2', true],
  ['(x - y)^2', true],
  [RING, true],
  ['x^4 + y^4', false],
  ['x^4 + y^2', false],
  ['(x - 1)^4 + (y + 2)^4', false],
];

describe.each(singular)('%s, whose Hessian has no inverse at the minimum,', (formula, flat) => {
  it('has one minimum in its survey, of which it says whether it is alone', () => {
    const { minima } = surveyOf(formula);
    expect(minima).toHaveLength(1);
    expect(minima[0]).toMatchObject({ global: true });
    expect(minima[0]?.loss).toBeCloseTo(0, 12);
    expect(minima[0]?.flat === true).toBe(flat);
  });

  it.each([
    ['sgd', 0.1],
    ['momentum', 0.02],
    ['nesterov', 0.02],
  ] as const)('is where %s converges', (optimizer, usual) => {
    const rate = formula === RING ? usual / 3 : usual;
    const verdict = verdictOf({ optimizer, surface: formula, start, steps: 20_000, rate });
    expect(verdict).toMatchObject({ kind: 'converged', at: { rank: 'global', above: 0 } });
    if (verdict.kind === 'converged') expect(verdict.at.flat === true).toBe(flat);
  });

  it('is what the track says converges', () => {
    const one = { optimizer: 'momentum', surface: formula, start, steps: 20_000 };
    const { work } = sweepOf({ ...one, range: [1e-3, 0.03] }, 12);
    const found = [...swept(work).outcomes].map((index) => outcomes[index]);
    expect(found.some((outcome) => outcome === 'converges' || outcome === 'overshoots')).toBe(true);
  });
});

it('two floors are two minima', () => {
  const { minima } = surveyOf('(x^2 - 4)^2');
  expect(minima.map(({ position: [x = Number.NaN] }) => Math.round(x)).sort()).toEqual([-2, 2]);
  expect(minima.every(({ flat }) => flat === true)).toBe(true);
});

describe('no minimum', () => {
  it.each(['x', 'x^3 + y^2', 'x^2 + 1e-6*y', 'y^2 - x^4', 'exp(x)'])('has %s', (formula) => {
    expect(surveyOf(formula).minima).toEqual([]);
  });

  it('is a plain', () => {
    const setting = { optimizer: 'sgd', surface: 'max(0, x)^2', start: [-2, 1], steps: 50 };
    expect(verdictOf({ ...setting, rate: 0.1 })).toMatchObject({ kind: 'stuck', on: 'plateau' });
  });

  it('is the bottom of a cubic', () => {
    const setting = { optimizer: 'sgd', surface: 'x^3 + y^2', start: [1, 1], steps: 5000 };
    expect(verdictOf({ ...setting, rate: 0.1 }).kind).not.toBe('converged');
  });
});

it('downhill without end says so whatever the method', () => {
  for (const { id } of optimizers) {
    // Newton's method has no step where nothing curves; the start is no place to stay for the others.
    if (id === 'newton') continue;
    for (const rate of [0.05, 0.5]) {
      const verdict = verdictOf({ optimizer: id, surface: 'x', start: [1, 1], steps: 300, rate });
      const told = `${id} at ${rate}`;
      if (verdict.kind === 'growing')
        expect(verdict.reason, told).toEqual({ kind: 'no lower bound' });
      else expect(verdict.kind, told).toBe('stuck');
    }
  }
});

it('a surface that only comes nearer and nearer to a height has a lower bound', () => {
  for (const surface of ['1/(1 + exp(x))', 'exp(-x/9)', '1/(x + 9)']) {
    const verdict = verdictOf({ optimizer: 'adam', surface, start: [1, 1], steps: 300, rate: 0.5 });
    expect(verdict.kind, surface).not.toBe('growing');
  }
});
