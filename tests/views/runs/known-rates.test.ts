import { describe, expect, it } from 'vitest';
import { optimizers } from '../../../src/catalogue/optimizers';
import { methodOf } from '../../../src/experiment/method';
import { startingRate } from '../../../src/experiment/suggest';
import { bestHere, knownRates } from '../../../src/views/runs/known-rates';

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

it('says of the best rate here how good it is, and among which it was found', () => {
  const minimum = { position: [0, 0], loss: 1e-31, eigenvalues: [1, 1], global: true };
  const sweep = {
    rates: Float64Array.of(0.001, 0.01, 0.1),
    outcomes: Uint8Array.of(1, 1, 5),
    settled: Float64Array.of(70, 31, Number.NaN),
    resolution: 1,
    reached: Int16Array.of(0, 0, -1),
    overshoots: new Uint32Array(3),
    minima: [minimum],
  };
  expect(bestHere(sweep)).toEqual({
    rate: 0.01,
    name: 'best here',
    of: ['31 steps to loss 0 ± 10⁻⁶', 'fewest of 3 rates from 0.001 to 0.1'],
  });
  expect(bestHere({ ...sweep, resolution: 4 })?.of[0]).toBe('at most 31 steps to loss 0 ± 10⁻⁶');
  expect(bestHere({ ...sweep, settled: new Float64Array(3).fill(Number.NaN) })).toBeUndefined();
});
