/** The still part of the map: tinted and shaded heights, isolines, and a cross at every minimum. */
import { useEffect, useRef } from 'react';
import { freshContext } from '../../drawing/canvas';
import { palettes } from '../../drawing/palette';
import type { Projection } from '../../drawing/projection';
import { drawMinima, Relief } from '../../drawing/relief';
import { useSession } from '../../state/session';
import { keepPainted } from '../painter';
import { useSurfaceTint } from './surface-tint';

interface TerrainProps {
  readonly projection: Projection;
}

export function Terrain({ projection }: TerrainProps) {
  const session = useSession();
  const canvas = useRef<HTMLCanvasElement>(null);
  const relief = useRef<Relief | undefined>(undefined);
  const tint = useSurfaceTint();

  useEffect(() => {
    const { documents, results, workspace } = session;
    const field = () => results.getState().field?.value;
    const theme = () => workspace.getState().theme;
    const layers = () => documents.getState().document.presentation.show;

    function paint(): void {
      const { current } = canvas;
      const context = current && freshContext(current, projection.width, projection.height);
      const heights = field();
      if (!context || heights === undefined || tint === undefined) return;
      const palette = palettes[theme()];
      relief.current ??= new Relief();
      relief.current.draw(context, heights, tint, projection, palette, {
        contours: !layers().includes('contours'),
        shading: !layers().includes('shading'),
      });
      const minima = results.getState().survey?.value.minima ?? [];
      if (!layers().includes('minima')) drawMinima(context, minima, projection, palette);
    }
    return keepPainted(session, () => [field(), theme(), layers()], paint);
  }, [session, projection, tint]);

  return <canvas ref={canvas} className="landscape-canvas" aria-hidden="true" />;
}
