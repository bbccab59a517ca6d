/** Clipping: whether gradients longer than some length are shortened to it. */
import { NumberField } from '../../controls/NumberField';
import { Toggle } from '../../controls/Toggle';
import { clipBounds } from '../../experiment/bounds';
import type { Run } from '../../experiment/experiment';
import { setClip } from '../../experiment/run-changes';
import { useSession } from '../../state/session';
import { words } from './words';

/** The length that most programs clip to. */
const USUAL = 1;

interface ClipControlProps {
  readonly run: Run;
  readonly name: string;
}

export function ClipControl({ run: { key, clip }, name }: ClipControlProps) {
  const { documents } = useSession();
  const change = (value: number | undefined) =>
    documents.change((experiment) => setClip(experiment, key, value));
  return (
    <div className="run-clip">
      <Toggle checked={clip !== undefined} onChange={(on) => change(on ? USUAL : undefined)}>
        {words.clip}
      </Toggle>
      {clip !== undefined && (
        <NumberField
          label={words.longest(name)}
          look="bare"
          value={clip}
          bounds={clipBounds}
          onCommit={change}
        />
      )}
    </div>
  );
}
