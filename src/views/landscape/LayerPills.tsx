/** Switches for what the map shows: the telling ones in a row, the others behind a button. */
import { LayerSwitch } from './LayerSwitch';
import { MorePills } from './MorePills';
import { furtherLayers, layerHints, layerNames, words } from './words';
import './layer-pills.css';

export function LayerPills() {
  return (
    <div className="layer-pills" role="group" aria-label={words.layers}>
      {layerNames.map(([layer, name]) => (
        <LayerSwitch key={layer} layer={layer} name={name} hint={layerHints[layer]} place="row" />
      ))}
      <MorePills text={words.more} name={words.furtherLayers}>
        {layerNames.map(([layer, name]) => (
          <LayerSwitch
            key={layer}
            layer={layer}
            name={name}
            hint={layerHints[layer]}
            place="folded"
          />
        ))}
        {furtherLayers.map(([layer, name]) => (
          <LayerSwitch key={layer} layer={layer} name={name} hint={layerHints[layer]} />
        ))}
      </MorePills>
    </div>
  );
}
