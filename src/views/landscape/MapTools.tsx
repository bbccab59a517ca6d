/** Buttons on the map: closer, further away, everything that runs, the whole surface. */
import type { ReactNode } from 'react';
import { FitIcon, HomeIcon, MinusIcon, PlusIcon } from '../../controls/icons';
import { useDocument, useSession } from '../../state/session';
import { fitRuns, goHome, grip, ZOOM_STEP } from './view-actions';
import { words } from './words';

export function MapTools() {
  const session = useSession();
  const isHome = useDocument(({ document }) => document.presentation.view === undefined);
  return (
    <div className="map-tools" role="group" aria-label={words.tools} data-off-ground>
      <Tool
        look="zoom"
        name={words.zoomIn}
        icon={<PlusIcon />}
        onClick={() => grip(session, ZOOM_STEP)}
      />
      <Tool
        look="zoom"
        name={words.zoomOut}
        icon={<MinusIcon />}
        onClick={() => grip(session, 1 / ZOOM_STEP)}
      />
      <Tool
        name={words.fit}
        hint={words.fitHint}
        icon={<FitIcon />}
        onClick={() => fitRuns(session)}
      />
      <Tool name={words.home} icon={<HomeIcon />} idle={isHome} onClick={() => goHome(session)} />
    </div>
  );
}

interface ToolProps {
  readonly look?: 'zoom';
  readonly name: string;
  readonly hint?: string;
  readonly icon: ReactNode;
  /** Without use now. Not `disabled`: a button that loses its use under the finger must not lose the focus. */
  readonly idle?: boolean;
  readonly onClick: () => void;
}

function Tool({ look, name, hint = name, icon, idle = false, onClick }: ToolProps) {
  return (
    <button
      type="button"
      className={look === undefined ? 'map-tool' : `map-tool map-tool-${look}`}
      aria-label={name}
      title={hint}
      aria-disabled={idle}
      onClick={onClick}
    >
      {icon}
    </button>
  );
}
