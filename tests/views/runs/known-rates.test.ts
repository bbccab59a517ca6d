import { describe, expect, it } from 'vitest';
import { optimizers } from '../../../src/catalogue/optimizers';
import { methodOf } from '../../../src/experiment/method';
import { startingRate } from '../../../src/experiment/suggest';
import { knownRates } from '../../../src/views/runs/known-rates';

const problem = { kind: 'surface', id: 'himmelblau' } as const;

function ratesOf(optimizer: string) {
  const method = methodOf(optimizer, []);
  if (method === undefined) throw new Error(`There is no ${optimizer}.`);
  return { method, rates: knownRates(method, problem) };
}

describe.each(optimizers)('the known rates of $name', ({ id, rate, libraries }) => {
  const { method, rates } = ratesOf(id);

  it('begin with what is suggested here', () => {
    expect(rates[0]).toEqual({ rate: startingRate(method, problem), name: 'suggested', of: [] });
  });

  it('hold every default once, and whose it is', () => {
    const defaults = rates.slice(1);
    expect(new Set(defaults.map((known) => known.rate)).size).toBe(defaults.length);
    expect(defaults.flatMap((known) => known.of)).toContain(rate.from);
    for (const { defaults: theirs } of Object.values(libraries)) {
      if (theirs.lr === undefined) continue;
      expect(defaults.find((known) => known.rate === theirs.lr)?.name).toBe('library default');
    }
  });
});

it('names a rate that only a paper recommends as published', () => {
  expect(ratesOf('yogi').rates.at(-1)).toMatchObject({ name: 'published default', of: ['paper'] });
});

it('knows nothing but what is suggested of a typed rule', () => {
  const method = methodOf('my-rule', [{ id: 'my-rule', text: 'x = x - lr*g' }]);
  expect(method && knownRates(method, problem)).toHaveLength(1);
});
