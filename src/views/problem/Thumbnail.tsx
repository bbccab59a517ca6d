/** A surface seen from above, small; drawn when it comes into sight. */
import { memo, useEffect, useRef } from 'react';
import type { SurfaceDefinition } from '../../catalogue/surface';
import { paintTerrain } from '../../drawing/terrain';
import { firstPicture } from '../../state/first-picture';
import { useSession, useWorkspace } from '../../state/session';
import { mapPalette } from '../map-palette';
import { useSeen } from '../seen';

/** Samples of either side; twice the size on the page, for fine screens. */
const SIDE = 88;

interface ThumbnailProps {
  readonly surface: SurfaceDefinition;
}

export const Thumbnail = memo(function Thumbnail({ surface }: ThumbnailProps) {
  const { results } = useSession();
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useWorkspace((state) => state.theme);
  const seen = useSeen(canvas);

  useEffect(() => {
    if (!seen) return;
    let wanted = true;
    async function paint(): Promise<void> {
      // Interprets formulas: the first picture does without.
      await firstPicture(results);
      const drawing = await import('./thumbnail-heights').catch(() => undefined);
      // Offline the name stands alone; nothing is wrong with the surface.
      if (drawing === undefined) return;
      const heights = await drawing.thumbnailHeights(surface, SIDE);
      const context = canvas.current?.getContext('2d');
      if (!wanted || !context) return;
      const picture = context.createImageData(SIDE, SIDE);
      paintTerrain(picture.data, heights, SIDE, SIDE, mapPalette(theme));
      context.putImageData(picture, 0, 0);
    }
    void paint();
    return () => {
      wanted = false;
    };
  }, [results, surface, theme, seen]);

  return (
    <canvas ref={canvas} className="thumbnail" width={SIDE} height={SIDE} aria-hidden="true" />
  );
});
