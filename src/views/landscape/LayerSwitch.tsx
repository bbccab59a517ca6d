/** One switch for something that is shown: a layer of the map, or what stands beside data. */
import { isOn, type Layer, toggleLayer } from '../../experiment/layers';
import { useDocument, useSession } from '../../state/session';

interface LayerSwitchProps {
  readonly layer: Layer;
  readonly name: string;
  readonly hint?: string | undefined;
  /**
   * In the row, or, where there is no room, folded away among the others; never both. Which of two is seen says the
   * style: of the map's switches by the room for the row, of those of data (wide, narrow) by the width of the page.
   */
  readonly place?: 'row' | 'folded' | 'wide' | 'narrow';
}

export function LayerSwitch({ layer, name, hint, place }: LayerSwitchProps) {
  const { documents } = useSession();
  const on = useDocument(({ document }) => isOn(document.presentation.show, layer));
  return (
    <button
      type="button"
      className="layer-pill"
      data-place={place}
      aria-pressed={on}
      title={hint}
      onClick={() => documents.present((presentation) => toggleLayer(presentation, layer))}
    >
      {name}
    </button>
  );
}
