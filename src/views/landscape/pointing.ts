/** What the pointer does on the map: it shows where it is and which step is near; a click moves the start there. */
import { type RefObject, useEffect } from 'react';
import type { Projection } from '../../drawing/projection';
import { type NearStep, nearestStep, pointsUpTo } from '../../drawing/trail';
import { moveStart } from '../../experiment/changes';
import { shownStep } from '../../state/playhead';
import { type Session, useSession } from '../../state/session';
import { trailOf } from './trail-memory';

/** A step is meant when the pointer is so near, in CSS pixels. */
const NEAR = 12;
/** Between press and release a click may slip so far. */
const SLIP = 4;

export function usePointing(
  map: RefObject<HTMLElement | null>,
  projection: Projection | undefined,
): void {
  const session = useSession();
  useEffect(() => {
    const element = map.current;
    if (element === null || projection === undefined) return;
    return followPointer(element, projection, session);
  }, [map, projection, session]);
}

function followPointer(element: HTMLElement, projection: Projection, session: Session): () => void {
  const { documents, workspace } = session;
  const listening = new AbortController();
  const { signal } = listening;
  let pressed: { readonly x: number; readonly y: number } | undefined;

  function place(event: PointerEvent): { readonly x: number; readonly y: number } {
    const box = element.getBoundingClientRect();
    return {
      x: event.clientX - box.left - element.clientLeft,
      y: event.clientY - box.top - element.clientTop,
    };
  }

  function leave(): void {
    pressed = undefined;
    workspace.setState({ pointer: undefined, hoveredStep: undefined, hoveredRun: undefined });
  }

  function move(event: PointerEvent): void {
    const { x, y } = place(event);
    // While something is dragged, what lies under it is not meant.
    const near = event.buttons === 0 ? nearest(session, projection, x, y) : undefined;
    workspace.setState({
      pointer: [projection.toX(x), projection.toY(y)],
      hoveredStep: near?.step,
      hoveredRun: near?.run,
    });
  }

  function press(event: PointerEvent): void {
    const onMap = event.target === element || event.target instanceof HTMLCanvasElement;
    pressed = onMap && event.isPrimary && event.button === 0 ? place(event) : undefined;
  }

  function release(event: PointerEvent): void {
    const { x, y } = place(event);
    if (!pressed || Math.hypot(x - pressed.x, y - pressed.y) > SLIP) return;
    pressed = undefined;
    const start = [projection.toX(x), projection.toY(y)];
    documents.change((experiment) => moveStart(experiment, start));
  }

  element.addEventListener('pointermove', move, { signal });
  element.addEventListener('pointerleave', leave, { signal });
  element.addEventListener('pointercancel', leave, { signal });
  element.addEventListener('pointerdown', press, { signal });
  element.addEventListener('pointerup', release, { signal });
  return () => listening.abort();
}

/** The step of any visible run nearest to a pixel, among those shown. */
function nearest(
  { documents, results }: Session,
  projection: Projection,
  x: number,
  y: number,
): { readonly run: number; readonly step: number } | undefined {
  const { document } = documents.getState();
  const step = shownStep(document);
  let best: (NearStep & { readonly run: number }) | undefined;
  for (const run of document.experiment.runs) {
    const trajectory = results.getState().trajectories.get(run.key)?.value;
    if (run.hidden || trajectory === undefined) continue;
    const trail = trailOf(trajectory, projection);
    const near = nearestStep(trail, pointsUpTo(trail, step), x, y, best?.distance ?? NEAR);
    if (near) best = { ...near, run: run.key };
  }
  return best;
}
