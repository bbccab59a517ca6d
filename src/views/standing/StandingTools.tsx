/** Buttons on the map standing up: closer, further away, back to how it stood. */
import type { ReactNode } from 'react';
import { HomeIcon, MinusIcon, PlusIcon } from '../../controls/icons';
import type { OrbitStore } from './orbit';
import { words } from './words';

const CLOSER = 1.25;

export function StandingTools({ orbit }: { readonly orbit: OrbitStore }) {
  const tool = (name: string, icon: ReactNode, act: () => void) => (
    <button type="button" className="map-tool" aria-label={name} title={name} onClick={act}>
      {icon}
    </button>
  );
  return (
    <div className="map-tools standing-tools" role="group" aria-label={words.tools} data-off-ground>
      {tool(words.closer, <PlusIcon />, () => orbit.glide(0, 0, CLOSER))}
      {tool(words.away, <MinusIcon />, () => orbit.glide(0, 0, 1 / CLOSER))}
      {tool(words.back, <HomeIcon />, () => orbit.goHome())}
    </div>
  );
}
