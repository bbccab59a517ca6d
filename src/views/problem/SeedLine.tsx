/** The seed of the noise: shown, typed, copied, or drawn anew. */
import { Button } from '../../controls/Button';
import { DuplicateIcon } from '../../controls/icons';
import { NumberField } from '../../controls/NumberField';
import { seedBounds } from '../../experiment/bounds';
import { setSeed } from '../../experiment/changes';
import { copyText } from '../../state/clipboard';
import { useDocument, useSession } from '../../state/session';
import { say } from '../../state/workspace';
import { words } from './words';

/** Drawn seeds have few digits, so that they can be said aloud and links stay short. */
const SEEDS = 10_000;

/** A seed other than the one before. */
function anotherSeed(before: number): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  const seed = drawn % SEEDS;
  return seed === before ? (seed + 1) % SEEDS : seed;
}

export function SeedLine() {
  const { documents, workspace } = useSession();
  const seed = useDocument((state) => state.document.experiment.seed);
  const change = (value: number) => documents.change((experiment) => setSeed(experiment, value));

  function renew(): void {
    const next = anotherSeed(seed);
    change(next);
    const { noise, batch } = documents.getState().document.experiment;
    if (noise === 0 && batch === undefined) say(workspace, words.seedWithoutNoise(next));
  }

  async function copy(): Promise<void> {
    const copied = await copyText(String(seed));
    say(workspace, copied ? words.seedCopied(seed) : words.seedRefused(seed));
  }

  return (
    <div className="seed-line">
      <span className="seed-word" aria-hidden="true">
        {words.seed}
      </span>
      <NumberField
        label={words.seed}
        look="bare"
        value={seed}
        bounds={seedBounds}
        onCommit={change}
      />
      <Button look="icon" icon={<DuplicateIcon />} aria-label={words.copySeed} onClick={copy} />
      <Button onClick={renew}>{words.newSeed}</Button>
    </div>
  );
}
