/** The map standing up: the same surface in 3D, to be turned by hand, with the same runs and the same playhead. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { problemName } from '../../experiment/problem';
import { paintSoon } from '../../state/frames';
import { shownStep } from '../../state/playhead';
import { useDocument, useSession } from '../../state/session';
import type { Camera } from '../landscape/camera';
import type { Pixel } from '../landscape/map-pixel';
import { whenContrastChanges, whenFontsCome } from '../look-changes';
import { keepPainted } from '../painter';
import { HeightSwitch } from './HeightSwitch';
import { listenToHands } from './hands';
import { createOrbit, type OrbitStore } from './orbit';
import { StandingFlash } from './StandingFlash';
import { StandingStart } from './StandingStart';
import { StandingTools } from './StandingTools';
import { Stage } from './stage';
import { StandingPainter } from './standing-painter';
import { words } from './words';
import './standing.css';

interface StandingProps {
  readonly camera: Camera;
  /** Called where there can be no 3D. */
  readonly onUnable: () => void;
  /** For who would do without, where this part of the page does not come. */
  readonly onClose: () => void;
}

/** It takes keys itself. */
const focusable = { tabIndex: 0 };

/** Degrees, and times. */
const TURN = 10;
const LARGE_TURN = 45;
const CLOSER = 1.25;

const arrows: Readonly<Record<string, readonly [azimuth: number, elevation: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

const zooms: Readonly<Record<string, number>> = {
  '+': CLOSER,
  '=': CLOSER,
  '-': 1 / CLOSER,
  _: 1 / CLOSER,
};

function onKey(event: KeyboardEvent<HTMLElement>, orbit: OrbitStore): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const zoom = zooms[event.key];
  const arrow = event.target === event.currentTarget ? arrows[event.key] : undefined;
  const degrees = event.shiftKey ? LARGE_TURN : TURN;
  if (zoom !== undefined) orbit.glide(0, 0, zoom);
  else if (arrow !== undefined) orbit.glide(degrees * arrow[0], degrees * arrow[1]);
  else if (event.key === '0') orbit.goHome();
  else return;
  event.preventDefault();
}

export function Standing({ camera, onUnable }: StandingProps) {
  const session = useSession();
  const [orbit] = useState(createOrbit);
  const panel = useRef<HTMLDivElement>(null);
  const overlay = useRef<HTMLCanvasElement>(null);
  const handle = useRef<HTMLDivElement>(null);
  const flash = useRef<HTMLDivElement>(null);
  const [pick, setPick] = useState<(pixel: Pixel) => readonly [number, number] | undefined>();
  const [lost, setLost] = useState(false);
  const latestUnable = useRef(onUnable);
  latestUnable.current = onUnable;
  const description = useId();
  const name = useDocument(({ document }) => problemName(document.experiment.problem));

  useEffect(() => {
    if (!panel.current || !overlay.current || !handle.current || !flash.current) return;
    // A canvas of its own every time: a context that was given up does not come again.
    const canvas = document.createElement('canvas');
    canvas.className = 'standing-canvas';
    canvas.setAttribute('aria-hidden', 'true');
    const context = canvas.getContext('webgl2', { antialias: true, alpha: true });
    if (context === null) {
      latestUnable.current();
      return;
    }
    const room = panel.current;
    room.prepend(canvas);
    const stage = new Stage(canvas, context);
    const parts = { stage, orbit, camera, overlay: overlay.current, panel: room };
    const painter = new StandingPainter(session, {
      ...parts,
      handle: handle.current,
      flash: flash.current,
    });
    const paint = (): void => painter.paint();
    const { documents, results, workspace } = session;
    const again = (): void => paintSoon(paint);
    const contextLost = (): void => setLost(true);
    const contextRestored = (): void => {
      setLost(false);
      again();
    };
    canvas.addEventListener('webglcontextlost', contextLost);
    canvas.addEventListener('webglcontextrestored', contextRestored);
    const observer = new ResizeObserver(again);
    observer.observe(room);
    const seek = (pixel: Pixel) => pointAt(painter, stage, pixel);
    setPick(() => seek);
    const stops = [
      listenToHands(room, session, orbit, seek),
      keepPainted(
        session,
        () => [
          documents.getState().document.experiment,
          documents.getState().document.presentation.show,
          shownStep(documents.getState().document),
          documents.getState().past.length > 0,
          ...[results.getState().trajectories, results.getState().field],
          ...[results.getState().survey, results.getState().loss],
          ...[results.getState().slopes, results.getState().saddles],
          workspace.getState().hoveredStep,
          workspace.getState().flashed,
          workspace.getState().theme,
          camera.getState().scale,
          orbit.getState(),
        ],
        paint,
        camera,
        orbit,
      ),
      () => observer.disconnect(),
      whenContrastChanges(again),
      whenFontsCome(again),
      () => canvas.removeEventListener('webglcontextlost', contextLost),
      () => canvas.removeEventListener('webglcontextrestored', contextRestored),
    ];
    return () => {
      for (const stop of stops) stop();
      orbit.stop();
      stage.dispose();
      canvas.remove();
    };
  }, [session, orbit, camera]);

  return (
    <div
      ref={panel}
      className="standing"
      role="group"
      {...focusable}
      aria-label={words.name}
      aria-describedby={description}
      onKeyDown={(event) => onKey(event, orbit)}
    >
      <canvas ref={overlay} className="standing-canvas" aria-hidden="true" />
      <StandingStart ref={handle} pick={pick} />
      <StandingFlash ref={flash} />
      <HeightSwitch />
      <StandingTools orbit={orbit} />
      {lost && (
        <p className="standing-message" role="status">
          {words.lost}
        </p>
      )}
      <p id={description} className="visually-hidden">
        {`${name}, standing up, with the paths of its runs. ${words.keys}`}
      </p>
    </div>
  );
}

/** The point of the parameter plane at a pixel; undefined beside the ground. */
function pointAt(
  { model }: StandingPainter,
  stage: Stage,
  { x, y }: Pixel,
): readonly [number, number] | undefined {
  const place = model?.ground.meet(stage.eye, stage.rayThrough(x, y));
  if (model === undefined || place === undefined) return undefined;
  const { width, height, toX, toY } = model.projection;
  return [toX(place[0] * width), toY(place[1] * height)];
}
