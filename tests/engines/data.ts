/** Runs over data made up here: lines and boundaries, all rows and mini-batches, and what is proposed for them. */
import '../../src/engine/over-data';
import { optimizers } from '../../src/catalogue/optimizers';
import { startDataDescent } from '../../src/engine/batched-descent';
import type { DataSource } from '../../src/engine/objective-source';
import { proposalFor } from '../../src/engine/proposal';
import { tableOf } from '../../src/engine/table';
import { chooseExecutor } from '../../src/language/executors';
import { Hash } from '../support/hash';

const COUNT = 37;

/** By a recurrence of whole numbers. */
function numbers(count: number): Float64Array {
  let state = 1;
  return Float64Array.from({ length: count }, () => {
    state = (state * 16807) % 2147483647;
    return state / 1073741823 - 1;
  });
}

const nothing = { kind: 'data', settings: {}, penalized: [], l2: 0 } as const;

const line = (loss: string): DataSource => ({
  ...nothing,
  model: 'w * x + b',
  loss,
  parameters: ['w', 'b'],
  features: ['x'],
  table: tableOf(2, numbers(2 * COUNT)),
});

const boundary: DataSource = {
  ...nothing,
  model: 'w1 * x1 + w2 * x2 + b',
  loss: 'prediction > 0 ? log(1 + exp(-prediction)) + prediction * (1 - y) : log(1 + exp(prediction)) - prediction * y',
  parameters: ['w1', 'w2', 'b'],
  features: ['x1', 'x2'],
  penalized: ['w1', 'w2'],
  l2: 0.01,
  table: tableOf(
    3,
    numbers(3 * COUNT).map((value, index) => (index % 3 === 2 ? Number(value > 0) : value)),
  ),
};

/** @returns positions, losses and proposals, folded into a hash */
export function fingerprint(): string {
  const executor = chooseExecutor();
  const hash = new Hash();
  for (const source of [line('(prediction - y)^2'), line('abs(prediction - y)'), boundary]) {
    const { view, start, rates } = proposalFor(source);
    hash.add(Float64Array.of(...view.x, ...view.y, ...start, rates.gradient, rates.distance));
    for (const optimizer of optimizers)
      for (const batch of [undefined, 5]) {
        const descent = startDataDescent(
          {
            kind: 'descent',
            source,
            start,
            steps: 150,
            seed: 3,
            noise: batch === undefined ? 0 : 0.01,
            ...(batch !== undefined && { batch }),
            rule: optimizer.rule,
            rate: optimizer.rate.default,
            hyperparameters: Object.fromEntries(
              optimizer.hyperparameters.map(({ name, default: value }) => [name, value]),
            ),
          },
          executor,
        );
        while (!descent.advance());
        const { positions, losses, length } = descent.trajectory;
        for (const column of [...positions, losses]) hash.add(column.subarray(0, length));
      }
  }
  return String(hash);
}
