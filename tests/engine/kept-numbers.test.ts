import { describe, expect, test } from 'vitest';
import { optimizerById } from '../../src/catalogue/optimizers';
import { keptNumbers } from '../../src/engine/kept-numbers';

/** Names of what a method of the catalogue keeps, with its defaults but for some. */
function kept(id: string, settings: Readonly<Record<string, number>> = {}) {
  const { rule = '', hyperparameters = [] } = optimizerById.get(id) ?? {};
  const defaults = Object.fromEntries(hyperparameters.map((each) => [each.name, each.default]));
  return keptNumbers(rule, { ...defaults, ...settings });
}

describe('numbers kept per parameter', () => {
  test('are none for gradient descent and one for momentum', () => {
    expect(kept('sgd')).toEqual({ perParameter: [], shared: [] });
    expect(kept('momentum').perParameter).toEqual(['b']);
    expect(kept('momentum', { momentum: 0 }).perParameter).toEqual([]);
  });

  test('are two for Adam, three for AMSGrad', () => {
    expect(kept('adam').perParameter).toEqual(['m', 'v']);
    expect(kept('amsgrad').perParameter).toHaveLength(3);
    expect(kept('adam', { beta1: 0 }).perParameter).toEqual(['v']);
  });

  test('of RMSProp depend on its settings', () => {
    expect(kept('rmsprop', { momentum: 0, centered: 0 }).perParameter).toEqual(['s']);
    expect(kept('rmsprop', { momentum: 0.9, centered: 0 }).perParameter).toEqual(['s', 'b']);
    expect(kept('rmsprop', { momentum: 0.9, centered: 1 }).perParameter).toEqual(['s', 'a', 'b']);
  });

  test('are told from what all parameters share', () => {
    expect(kept('nadam')).toEqual({ perParameter: ['m', 'v'], shared: ['muProduct'] });
    expect(keptNumbers('top = max(top, norm(g))\nx = x - lr * g / top', {})).toEqual({
      perParameter: [],
      shared: ['top'],
    });
  });
});
