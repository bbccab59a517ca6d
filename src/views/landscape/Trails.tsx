/** The moving part of the map: trails up to the playhead, heads with their names, a ring at the hovered step. */
import { type RefObject, useEffect, useRef } from 'react';
import { freshContext } from '../../drawing/canvas';
import { isCurrent } from '../../state/current';
import { drawnRuns } from '../../state/drawn-runs';
import { paintSoon } from '../../state/frames';
import { shownStep } from '../../state/playhead';
import { useSession } from '../../state/session';
import { whenFontsCome } from '../look-changes';
import { mapPalette } from '../map-palette';
import { keepPainted } from '../painter';
import { type Camera, isShot } from './camera';
import { furtherPainters } from './further-layers';
import { drawNames, type PlacedName } from './name-places';
import { TrailsPainter } from './trails-painter';

interface TrailsProps {
  readonly camera: Camera;
  /** The start's name, which moves with its handle. */
  readonly startName: RefObject<HTMLElement | null>;
}

export function Trails({ camera, startName }: TrailsProps) {
  const session = useSession();
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const { documents, results, workspace } = session;
    const painter = new TrailsPainter(session);
    const drawn = drawnRuns();
    const paint = (): void => {
      const shot = camera.getState();
      if (!canvas.current || !isShot(shot) || !isCurrent(session)) return;
      const { width, height } = shot.projection;
      const context = freshContext(canvas.current, width, height);
      if (!context) return;
      const names = painter.draw(context, shot);
      const runNames = names.filter(({ of }) => of !== 'start');
      drawNames(context, runNames, mapPalette(workspace.getState().theme), shot.scale);
      put(
        startName.current,
        names.find(({ of }) => of === 'start'),
      );
    };
    // Names have other widths in it. The terrain forgets the old ones.
    const forgetFonts = whenFontsCome(() => paintSoon(paint));
    const stop = keepPainted(
      session,
      () => [
        // Not the start: the trails wait for the runs that begin there.
        drawn(documents.getState().document.experiment.runs),
        documents.getState().document.experiment.rules,
        shownStep(documents.getState().document),
        documents.getState().document.presentation.show,
        documents.getState().past.length > 0,
        results.getState().trajectories,
        results.getState().loss,
        results.getState().saddles,
        workspace.getState().hoveredStep,
        workspace.getState().hoveredRun,
        workspace.getState().theme,
        furtherPainters.getState(),
        camera.getState(),
      ],
      paint,
      camera,
      furtherPainters,
    );
    return () => {
      forgetFonts();
      stop();
    };
  }, [session, camera, startName]);

  return <canvas ref={canvas} className="landscape-canvas" aria-hidden="true" />;
}

/** Puts the start's name beside its handle. */
function put(element: HTMLElement | null, name: PlacedName | undefined): void {
  if (element === null) return;
  const { style } = element;
  // Inherited: behind the 3D view nothing of the map is seen.
  const visibility = name === undefined ? 'hidden' : 'inherit';
  if (style.visibility !== visibility) style.visibility = visibility;
  if (name === undefined) return;
  const [across, down] = [name.x - name.at.x, name.y - name.at.y];
  const place = `translate(${across.toFixed(1)}px, ${down.toFixed(1)}px)`;
  if (style.transform !== place) style.transform = place;
}
