/** Switches for what the map shows: the telling ones in a row, the others behind a button. */
import { useId, useRef, useState } from 'react';
import { placePopover } from '../../controls/popover-place';
import { isOn, type Layer, toggleLayer } from '../../experiment/layers';
import { useDocument, useSession } from '../../state/session';
import { furtherLayers, layerHints, layerNames, words } from './words';
import './layer-pills.css';

export function LayerPills() {
  return (
    <div className="layer-pills" role="group" aria-label={words.layers}>
      {layerNames.map(([layer, name]) => (
        <LayerPill key={layer} layer={layer} name={name} place="row" />
      ))}
      <FurtherLayers />
    </div>
  );
}

interface LayerPillProps {
  readonly layer: Layer;
  readonly name: string;
  /** In the row, or, where there is no room, folded away among the others; never both. */
  readonly place?: 'row' | 'folded';
}

function LayerPill({ layer, name, place }: LayerPillProps) {
  const { documents } = useSession();
  const on = useDocument(({ document }) => isOn(document.presentation.show, layer));
  return (
    <button
      type="button"
      className="layer-pill"
      data-place={place}
      aria-pressed={on}
      title={layerHints[layer]}
      onClick={() => documents.present((presentation) => toggleLayer(presentation, layer))}
    >
      {name}
    </button>
  );
}

function FurtherLayers() {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="layer-pill layer-more"
        popoverTarget={id}
        aria-expanded={open}
        aria-label={words.furtherLayers}
      >
        {words.more}
        <span aria-hidden="true" />
      </button>
      <div
        id={id}
        className="layer-list"
        popover="auto"
        role="group"
        aria-label={words.furtherLayers}
        onBeforeToggle={(event) => {
          if (event.newState === 'open' && button.current)
            placePopover(event.currentTarget, button.current);
        }}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {layerNames.map(([layer, name]) => (
          <LayerPill key={layer} layer={layer} name={name} place="folded" />
        ))}
        {furtherLayers.map(([layer, name]) => (
          <LayerPill key={layer} layer={layer} name={name} />
        ))}
      </div>
    </>
  );
}
