import { describe, expect, it } from 'vitest';
import { optimizerById, optimizers } from '../../src/catalogue/optimizers';
import { surfaceById, surfaces } from '../../src/catalogue/surfaces';
import { fits, rateBounds } from '../../src/experiment/bounds';
import { firstDocument } from '../../src/experiment/defaults';
import type { Experiment } from '../../src/experiment/experiment';
import { methodOf } from '../../src/experiment/method';
import { newRun, startingRate, suggestedRate } from '../../src/experiment/suggest';

const adam = optimizerById.get('adam');
const himmelblau = surfaceById.get('himmelblau');
if (adam === undefined || himmelblau === undefined) throw new Error('The catalogue has changed.');
const rates = { gradient: 0.0123, distance: 0.124 };

describe('a suggested rate', () => {
  it('is admissible for every optimizer on every surface', () => {
    for (const surface of surfaces)
      for (const optimizer of optimizers)
        expect(fits(suggestedRate(optimizer, surface), rateBounds)).toBe(true);
  });

  it.each([
    ['gradient', 2, 0.025],
    ['distance', 0.5, 0.062],
    ['fixed', 0.777, 0.777],
  ] as const)(
    'scales with the %s rate of the surface, to two digits',
    (scale, factor, expected) => {
      const optimizer = { ...adam, rate: { ...adam.rate, scale, factor } };
      expect(suggestedRate(optimizer, { ...himmelblau, rates })).toBe(expected);
    },
  );

  it('is the surface’s own where it has one', () => {
    expect(suggestedRate(adam, { ...himmelblau, rates: { ...rates, adam: 0.777 } })).toBe(0.777);
  });

  it('is proposed by the formula where the surface is typed', () => {
    const rateOf = (id: string, text: string) => {
      const method = methodOf(id, []);
      if (method === undefined) throw new Error(`${id} is missing.`);
      return startingRate(method, { kind: 'formula', text });
    };
    // Where it curves four times as much, a gradient may lead a quarter as far; a step of a length goes as far.
    expect(rateOf('sgd', '4*x^2 + y^2')).toBeCloseTo(rateOf('sgd', 'x^2 + y^2') / 4, 3);
    expect(rateOf('adam', '4*x^2 + y^2')).toBe(rateOf('adam', 'x^2 + y^2'));
  });
});

describe('a new run', () => {
  const { experiment } = firstDocument();

  it('takes the next free key, the first free colour, the suggested rate and the defaults', () => {
    const thinned = { ...experiment, runs: experiment.runs.filter((run) => run.color !== 1) };
    expect(newRun(thinned, 'adam')).toEqual({
      key: 5,
      optimizer: 'adam',
      rate: suggestedRate(adam, himmelblau),
      hyperparameters: Object.fromEntries(
        adam.hyperparameters.map((one) => [one.name, one.default]),
      ),
      color: 1,
      hidden: false,
    });
  });

  it('is none where the experiment is full or the optimizer unknown', () => {
    let full: Experiment = experiment;
    for (let run = newRun(full, 'sgd'); run; run = newRun(full, 'sgd'))
      full = { ...full, runs: [...full.runs, run] };
    expect(full.runs).toHaveLength(12);
    expect(new Set(full.runs.map((run) => run.color)).size).toBe(12);
    expect(newRun(experiment, 'my-rule')).toBeUndefined();
  });

  it('can follow a typed rule', () => {
    const rules = [{ id: 'my-rule', text: 'x = x - lr*k*g' }];
    expect(newRun({ ...experiment, rules }, 'my-rule')).toMatchObject({
      rate: himmelblau.rates.gradient,
      hyperparameters: { k: 0.1 },
    });
  });
});
