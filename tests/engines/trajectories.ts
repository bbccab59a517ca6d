/** 200 runs of the catalogue on 20 surfaces, some of them chaotic, by the fastest executor of the engine at hand. */
import { optimizers } from '../../src/catalogue/optimizers';
import { surfaces } from '../../src/catalogue/surfaces';
import { blockExecutor } from '../../src/language/block';
import { chooseExecutor } from '../../src/language/executors';
import { descend } from '../support/descend';
import { Hash } from '../support/hash';

const SURFACES = 20;
const RUNS_EACH = 10;

/** @returns one hash over all positions and losses; the block interpreter must agree on every tenth run */
export function fingerprint(): string {
  const fast = chooseExecutor();
  const hash = new Hash();
  let runs = 0;
  for (const [index, surface] of surfaces.slice(0, SURFACES).entries())
    for (let number = 0; number < RUNS_EACH; number++, runs++) {
      const optimizer = optimizers[(index * 7 + number) % optimizers.length];
      if (optimizer === undefined) throw new Error('The catalogue is empty.');
      const setting = {
        optimizer: optimizer.id,
        // Ten times the suggested rate: half of them bounce, and bounces amplify a single bit.
        rate: number % 2 === 0 ? surface.rates.distance : 10 * surface.rates.gradient,
        surface: surface.id,
        start: surface.starts[number % surface.starts.length]?.at ?? [1, 1],
        steps: 500,
        noise: number % 5 === 4 ? 0.1 : 0,
      };
      const run = descend(setting, fast);
      const own = hashOf(run, new Hash());
      if (runs % 10 === 0 && hashOf(descend(setting, blockExecutor), new Hash()) !== own)
        throw new Error(`The executors differ on ${optimizer.id}, ${surface.id}.`);
      hashOf(run, hash);
    }
  return `${hash} of ${runs} runs`;
}

function hashOf(run: ReturnType<typeof descend>, hash: Hash): string {
  for (const column of [...run.positions, run.losses]) hash.add(column.subarray(0, run.length));
  return String(hash);
}
