import { describe, expect, test } from 'vitest';
import { optimizerById, optimizers } from '../../src/catalogue/optimizers';
import { startDescent } from '../../src/engine/descent';
import { formulaSource } from '../../src/engine/objective-source';
import { stableBelow } from '../../src/engine/stability';
import { defaultValues } from '../../src/experiment/defaults';
import { blockExecutor } from '../../src/language/block';

const LAMBDA = 40;
const formula = `${LAMBDA / 2} * x^2 + 0.5 * y^2`;

const limited = optimizers.filter((optimizer) => optimizer.stableBelow !== undefined);

/** The distance from the minimum after many steps, at a share of the limit. */
function distanceAt(id: string, hyperparameters: Record<string, number>, share: number): number {
  const optimizer = optimizerById.get(id);
  if (optimizer?.stableBelow === undefined) throw new Error(`${id} states no limit`);
  const limit = stableBelow(optimizer.stableBelow, hyperparameters, LAMBDA);
  if (limit === undefined) throw new Error(`${id} has no limit here`);
  const descent = startDescent(
    {
      kind: 'descent',
      source: formulaSource(formula),
      start: [1, 1],
      steps: 4000,
      seed: 0,
      noise: 0,
      rule: optimizer.rule,
      rate: share * limit,
      hyperparameters,
    },
    blockExecutor,
  );
  while (!descent.advance());
  const { positions, length, ending } = descent.trajectory;
  if (ending.kind !== 'finished') return Number.POSITIVE_INFINITY;
  return Math.hypot(...positions.map((column) => column[length - 1] ?? Number.NaN));
}

describe('the stability limit is where runs on a quadratic begin to part', () => {
  test.each(
    limited.flatMap(({ id, hyperparameters }) => {
      const usual = defaultValues(hyperparameters, 1);
      const betas = 'momentum' in usual ? [0, 0.5, 0.9] : [0];
      const dampenings = 'dampening' in usual ? [0, 0.5] : [0];
      return betas.flatMap((momentum) =>
        dampenings.map((dampening) => {
          const chosen = Object.fromEntries(
            Object.entries({ momentum, dampening }).filter(([name]) => name in usual),
          );
          return { id, values: { ...usual, ...chosen } };
        }),
      );
    }),
  )('$id $values', ({ id, values }) => {
    expect(distanceAt(id, values, 0.98)).toBeLessThan(1e-3);
    expect(distanceAt(id, values, 1.02)).toBeGreaterThan(1e3);
  });

  test('there are such methods', () => {
    expect(limited.map(({ id }) => id)).toEqual(['sgd', 'momentum', 'nesterov']);
  });

  test('where the theory does not hold there is no limit', () => {
    expect(stableBelow('2 / lambda', {}, 0)).toBeUndefined();
    expect(stableBelow('2 / lambda', {}, Number.NaN)).toBeUndefined();
    expect(stableBelow('2 * momentum / lambda', { momentum: 1 }, 4)).toBeUndefined();
  });
});
