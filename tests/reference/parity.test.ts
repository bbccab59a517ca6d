import { group } from 'd3-array';
import { describe, expect, test } from 'vitest';
import { createWebAssemblyExecutor } from '../../src/language/webassembly/executor';
import { descend } from '../support/descend';
import { counterpart, type Recorded, recordedTrajectories } from '../support/recorded';

const executor = createWebAssemblyExecutor();
if (executor === undefined) throw new Error('This Node.js runs no WebAssembly SIMD.');

const all = recordedTrajectories();
const compared = all.flatMap((recorded) => {
  const ours = counterpart(recorded);
  return 'leftOut' in ours ? [] : [{ recorded, ours }];
});
const groups = group(
  compared,
  ({ recorded }) => `${recorded.impl} ${recorded.optimizer} on ${recorded.surface}`,
);

/** Largest deviation up to the comparable step, relative to max(1, |position|). */
function deviation(recorded: Recorded, run: ReturnType<typeof descend>): number {
  let worst = 0;
  for (let step = 0; step <= recorded.kcmp; step++)
    for (const [c, column] of [recorded.x, recorded.y].entries()) {
      const theirs = column[step];
      if (theirs === null || theirs === undefined) continue;
      const off = Math.abs((run.positions[c]?.[step] as number) - theirs);
      worst = Math.max(worst, off / Math.max(1, Math.abs(theirs)));
    }
  return worst;
}

/** Of PyTorch only what nobody promised; of the others what the catalogue has not, or does otherwise and says so. */
const MAY_BE_LEFT_OUT = [
  /^torch (ASGD|LBFGS): not in the catalogue$/,
  /^torch SGD: maximizes$/,
  /^torch NAdam: NAdam with decoupled decay$/,
  /^keras SGD: Keras decays weights apart from the gradient$/,
  /^keras Ftrl: not in the catalogue$/,
  /^optax rprop: Optax 0\.2\.8 applies each update of Rprop one step late$/,
  /^optax (signum|novograd|lamb|lars|lookahead_sgd): not in the catalogue$/,
  /^optax contrib\.(muon|prodigy|dadapt_adamw|schedule_free_sgd): not in the catalogue$/,
];

describe.each([...groups])('%s', (_, members) => {
  test.each(members)('$recorded.id', ({ recorded, ours }) => {
    const { lr, ...hyperparameters } = ours.hyperparameters;
    const run = descend(
      {
        optimizer: ours.optimizer,
        rate: lr as number,
        hyperparameters,
        surface: recorded.surface,
        start: recorded.start,
        steps: recorded.steps,
      },
      executor,
    );
    expect(deviation(recorded, run)).toBeLessThanOrEqual(ours.tolerance);
    const ended = run.ending.kind === 'finished' ? null : run.ending.step;
    expect(ended).toBe(recorded.diverged_at);
  });
});

test('every recording is compared, or left out for a reason', () => {
  const leftOut = all.flatMap((recorded) => {
    const ours = counterpart(recorded);
    return 'leftOut' in ours
      ? [`${recorded.impl} ${recorded.optimizer}: ${ours.leftOut}`]
      : [];
  });
  const reasons = [...group(leftOut, (line) => line)].map(
    ([line, { length }]) => `  ${length} × ${line}`,
  );
  console.log(
    `${compared.length} of ${all.length} recorded runs compared; left out:\n${reasons.join('\n')}`,
  );
  expect(compared).toHaveLength(455);
  expect(leftOut.filter((line) => !MAY_BE_LEFT_OUT.some((reason) => reason.test(line)))).toEqual(
    [],
  );
});
