/** What the heights are: the loss itself, or what the map tints. */
import { surfaceOf } from '../../experiment/problem';
import { heightKind, heightKinds, setHeightKind } from '../../experiment/standing-height';
import { useDocument, useSession } from '../../state/session';
import { words } from './words';

export function HeightSwitch() {
  const { documents } = useSession();
  const tint = useDocument(
    ({ document }) => surfaceOf(document.experiment.problem)?.tint ?? 'logarithm',
  );
  const chosen = useDocument(({ document }) => heightKind(document.presentation.show, tint));
  return (
    <div className="standing-height" role="group" aria-label={words.height} data-off-ground>
      {heightKinds(tint).map((kind) => (
        <button
          key={kind}
          type="button"
          className="standing-choice"
          aria-pressed={kind === chosen}
          title={words.heightHint[kind]}
          onClick={() =>
            documents.present((presentation) => setHeightKind(presentation, tint, kind))
          }
        >
          {words[kind]}
        </button>
      ))}
    </div>
  );
}
