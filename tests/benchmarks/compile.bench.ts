/** From the text of a surface and a rule to a running module. */
import { optimizerById } from '../../src/catalogue/optimizers';
import { surfaces } from '../../src/catalogue/surfaces';
import { startDescent } from '../../src/engine/descent';
import { formulaSource } from '../../src/engine/objective-source';
import { chooseExecutor } from '../../src/language/executors';
import type { Contest } from './contest';

/** Every text is new, so that nothing that is kept by text can help. */
let edition = 0;

export function contests(): Contest[] {
  const executor = chooseExecutor();
  const { rule } = optimizerById.get('sgd') ?? { rule: '' };
  return surfaces.map(({ id, formula, starts }) => ({
    name: `Text to running module: ${id}`,
    operation: 'module',
    subject: {
      name: executor.name,
      run() {
        const descent = startDescent(
          {
            kind: 'descent',
            source: formulaSource(`${formula} + ${++edition} * 1e-12`),
            start: starts[0]?.at ?? [0, 0],
            steps: 1,
            seed: 1,
            noise: 0,
            rule,
            rate: 1e-3,
            hyperparameters: { weight_decay: 0 },
          },
          executor,
        );
        descent.advance();
      },
    },
    rivals: [],
    goals: [{ kind: 'within', nanoseconds: 5e6 }],
  }));
}
