/** A surface seen from above, small. */
import { memo, useEffect, useRef } from 'react';
import type { SurfaceDefinition } from '../../catalogue/surface';
import { palettes } from '../../drawing/palette';
import { paintTerrain } from '../../drawing/terrain';
import { useWorkspace } from '../../state/session';
import { THUMBNAIL, thumbnailHeights } from './thumbnail';

interface ThumbnailProps {
  readonly surface: SurfaceDefinition;
}

export const Thumbnail = memo(function Thumbnail({ surface }: ThumbnailProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useWorkspace((state) => state.theme);

  useEffect(() => {
    // One surface a task: a list of them fills without holding the page up.
    const task = setTimeout(() => {
      const context = canvas.current?.getContext('2d');
      if (!context) return;
      const picture = context.createImageData(THUMBNAIL, THUMBNAIL);
      const heights = thumbnailHeights(surface);
      paintTerrain(picture.data, heights, THUMBNAIL, THUMBNAIL, palettes[theme]);
      context.putImageData(picture, 0, 0);
    });
    return () => clearTimeout(task);
  }, [surface, theme]);

  return (
    <canvas
      ref={canvas}
      className="thumbnail"
      width={THUMBNAIL}
      height={THUMBNAIL}
      aria-hidden="true"
    />
  );
});
