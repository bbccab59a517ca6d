import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { descend } from '../support/descend';
import { counterpart, type Recorded } from '../support/recorded';

const { trajectories } = JSON.parse(
  readFileSync(new URL('./data/noisy_gradient.json', import.meta.url), 'utf8'),
) as { trajectories: (Recorded & { sigma: number; seed: number })[] };

test.each(trajectories)('$optimizer on $surface with noise $sigma, seed $seed', (recorded) => {
  const ours = counterpart(recorded);
  if ('leftOut' in ours) throw new Error(ours.leftOut);
  const { lr, ...hyperparameters } = ours.hyperparameters;
  const run = descend({
    optimizer: ours.optimizer,
    rate: lr as number,
    hyperparameters,
    surface: recorded.surface,
    start: recorded.start,
    steps: recorded.x.length - 1,
    noise: recorded.sigma,
    seed: recorded.seed,
  });
  expect(run.length).toBe(recorded.x.length);
  for (const [c, column] of [recorded.x, recorded.y].entries())
    column.forEach((value, step) => {
      const theirs = value as number;
      const off = Math.abs((run.positions[c]?.[step] as number) - theirs);
      expect(off).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(theirs)));
    });
});
