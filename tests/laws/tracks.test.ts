/** What the track says of a run's own rate is what its verdict says: over surfaces, optimizers, rates and lengths. */
import { describe, expect, test } from 'vitest';
import { optimizers } from '../../src/catalogue/optimizers';
import { surfaces } from '../../src/catalogue/surfaces';
import { readout } from '../../src/engine/readout';
import { outcomes } from '../../src/engine/sweep';
import { judge } from '../../src/engine/verdict';
import { factsOf } from '../support/judged';
import { outcomesFor, type SweepCase, sweepOf, swept } from '../support/swept';

const RATES = 5;

const typed = [
  'x',
  'x^2',
  '(x - y)^2',
  'x^4 + y^4',
  '(x^2 + y^2 - 4)^2',
  'abs(x) + abs(y)',
  'x - 2*log(x) + y^2',
  '1/(1 + x^2) + y^2',
  'exp(x) + exp(-2*x) + y^2',
];

const formatted = (values: readonly number[]): string =>
  values.map((value) => value.toPrecision(4)).join(', ');

/** A line for each rate at which the two disagree. */
function disagreements(one: SweepCase): readonly string[] {
  const { work, setting } = sweepOf(one, RATES);
  const track = swept(work);
  const { diagonal } = work;
  const usual = track.reached.find((index) => index >= 0) ?? -1;
  return [...track.rates].flatMap((rate, lane) => {
    const verdict = judge({ ...factsOf({ ...setting, rate }), diagonal });
    const outcome = outcomes[track.outcomes[lane] ?? -1] ?? 'slow';
    const reached = track.minima[track.reached[lane] ?? -1];
    const told = `${setting.optimizer} at ${rate}, ${setting.steps} steps: ${verdict.kind}`;
    const expected = outcomesFor(
      verdict,
      track.reached[lane] === usual,
      track.overshoots[lane] ?? 0,
    );
    if (!expected.includes(outcome)) return [`${told}, and the track ${outcome}`];
    if ((verdict.kind === 'converged') !== (reached !== undefined)) return [`${told}: only one`];
    if (verdict.kind !== 'converged' || reached === undefined) return [];
    const away = Math.hypot(
      ...reached.position.map((value, c) => value - (verdict.at.position[c] ?? Number.NaN)),
    );
    // Two points of one flat floor may both be within reach.
    return away <= (reached.flat ? 1e-3 : 1e-6) * diagonal
      ? []
      : [`${told} to (${formatted(verdict.at.position)}), not (${formatted(reached.position)})`];
  });
}

describe.each([...surfaces.map(({ id }) => id), ...typed])('%s', (surface) => {
  test.each([20, 50, 300])('after %i steps', (steps) => {
    const range = typed.includes(surface) ? { range: [1e-3, 3] as const, start: [2, 1.5] } : {};
    const found = optimizers.flatMap(({ id }) =>
      disagreements({ optimizer: id, surface, steps, ...range }),
    );
    expect(found).toEqual([]);
  });
});

describe.each(['himmelblau', 'booth', 'l1_valley', 'ackley'])('%s with weight decay', (surface) => {
  const decayed = (optimizer: string, weight_decay: number): SweepCase => ({
    optimizer,
    surface,
    steps: 300,
    hyperparameters: { weight_decay },
  });

  test.each([0.1, 3, 30])('of %f: track and verdict agree', (decay) => {
    const found = ['sgd', 'adam', 'momentum', 'adamw'].flatMap((optimizer) =>
      disagreements(decayed(optimizer, decay)),
    );
    expect(found).toEqual([]);
  });

  test.each([0.1, 3, 30])('of %f: nothing around a minimum of the track is lower', (decay) => {
    const { work } = sweepOf(decayed('sgd', decay), RATES);
    const height = (position: readonly number[]) =>
      readout(work.source, position).loss +
      (decay / 2) * position.reduce((sum, value) => sum + value * value, 0);
    for (const { position } of swept(work).minima)
      for (let angle = 0; angle < 6; angle += 0.25) {
        const offset = [Math.cos(angle), Math.sin(angle)];
        const there = position.map((value, c) => value + 1e-3 * work.diagonal * (offset[c] ?? 0));
        expect(height(there)).toBeGreaterThan(height(position));
      }
  });
});
