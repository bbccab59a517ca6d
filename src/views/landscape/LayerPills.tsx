/** Switches for what the map shows. */
import { isOn, toggleLayer } from '../../experiment/layers';
import { useDocument, useSession } from '../../state/session';
import { layerNames, words } from './words';

export function LayerPills() {
  const { documents } = useSession();
  const show = useDocument(({ document }) => document.presentation.show);
  return (
    <div className="layer-pills" role="group" aria-label={words.layers}>
      {layerNames.map(([layer, name]) => (
        <button
          key={layer}
          type="button"
          className="layer-pill"
          aria-pressed={isOn(show, layer)}
          onClick={() => documents.present((presentation) => toggleLayer(presentation, layer))}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
