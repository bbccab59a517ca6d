/** The still part of the map. */
import { useEffect, useRef } from 'react';
import { freshContext } from '../../drawing/canvas';
import { Relief } from '../../drawing/relief';
import { forgetTextWidths } from '../../drawing/text-width';
import { isCurrent } from '../../state/current';
import { paintSoon } from '../../state/frames';
import { useSession } from '../../state/session';
import { problemInHand } from '../../state/shown-view';
import { whenContrastChanges, whenFontsCome } from '../look-changes';
import { keepPainted } from '../painter';
import { type Camera, isShot } from './camera';
import { furtherPainters } from './further-layers';
import { drawGround } from './ground';

interface TerrainProps {
  readonly camera: Camera;
}

export function Terrain({ camera }: TerrainProps) {
  const session = useSession();
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const { documents, results, workspace } = session;
    let relief = new Relief();
    let waited = false;

    function paint(): void {
      const shot = camera.getState();
      if (!canvas.current || !isShot(shot) || !isCurrent(session)) return;
      // Under a hand on the data the ground changes with every frame; the runs upon it matter more.
      waited = !waited && problemInHand(documents.getState()) !== undefined;
      if (waited) {
        paintSoon(paint);
        return;
      }
      const { width, height } = shot.projection;
      const context = freshContext(canvas.current, width, height);
      if (context) drawGround(context, relief, session, shot);
    }
    function fontsCame(): void {
      forgetTextWidths();
      relief = new Relief();
      paintSoon(paint);
    }
    const stops = [
      whenFontsCome(fontsCame),
      whenContrastChanges(() => paintSoon(paint)),
      keepPainted(
        session,
        () => [
          results.getState().field,
          results.getState().survey,
          results.getState().slopes,
          results.getState().saddles,
          results.getState().loss,
          documents.getState().document.experiment.problem,
          // Under a hand the isolines have no values.
          problemInHand(documents.getState()) === undefined,
          documents.getState().document.presentation.show,
          workspace.getState().theme,
          furtherPainters.getState(),
          camera.getState(),
        ],
        paint,
        camera,
        furtherPainters,
      ),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [session, camera]);

  return <canvas ref={canvas} className="landscape-canvas" aria-hidden="true" />;
}
