/** The map lying flat, or standing up; where there is room for both, standing up as well. */
import { isOn, toggleLayer } from '../../experiment/layers';
import { useDocument, useSession } from '../../state/session';
import { words } from './words';

export function ViewSwitch() {
  const { documents } = useSession();
  const standing = useDocument(({ document }) => isOn(document.presentation.show, '3d'));
  const choose = (wanted: boolean): void =>
    documents.present((presentation) =>
      isOn(presentation.show, '3d') === wanted ? presentation : toggleLayer(presentation, '3d'),
    );
  return (
    <div className="view-switch" role="group" aria-label={words.view}>
      <button
        type="button"
        className="layer-pill view-flat"
        aria-pressed={!standing}
        onClick={() => choose(false)}
      >
        {words.flat}
      </button>
      <button
        type="button"
        className="layer-pill"
        aria-pressed={standing}
        onClick={() => choose(!standing)}
      >
        {words.standing}
      </button>
    </div>
  );
}
