/** A preset seen small: its surface, and its runs as they really go; drawn when it comes into sight. */
import { memo, useEffect, useRef } from 'react';
import { freshContext } from '../../drawing/canvas';
import { useWorkspace } from '../../state/session';
import { mapPalette } from '../map-palette';
import { useSeen } from '../seen';
import { PICTURE, paintPreset, presetPicture } from './preset-picture';
import './gallery.css';

export const PresetPicture = memo(function PresetPicture({ link }: { readonly link: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useWorkspace((state) => state.theme);
  const seen = useSeen(canvas);

  useEffect(() => {
    if (!seen) return;
    let wanted = true;
    async function paint(): Promise<void> {
      const picture = await presetPicture(link);
      if (!wanted || canvas.current === null) return;
      const context = freshContext(canvas.current, PICTURE.width, PICTURE.height);
      if (context) paintPreset(context, picture, mapPalette(theme));
    }
    void paint();
    return () => {
      wanted = false;
    };
  }, [seen, link, theme]);

  return <canvas ref={canvas} className="preset-picture" aria-hidden="true" />;
});
