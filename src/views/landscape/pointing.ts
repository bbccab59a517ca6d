/** What the pointer does on the map when nothing is pressed: it shows where it is, and what is near. */
import { nearestMinimum } from '../../drawing/minima';
import type { Projection } from '../../drawing/projection';
import { type NearStep, nearestStep, pointsUpTo } from '../../drawing/trail';
import { showsMinima } from '../../experiment/layers';
import { shownStep } from '../../state/playhead';
import type { Session } from '../../state/session';
import type { Camera } from './camera';
import { type Pixel, pixelFinder } from './map-pixel';
import { trailOf } from './trail-memory';

/** A step or a minimum is meant when the pointer is so near, in CSS pixels. */
const NEAR = 12;
const NEAR_MINIMUM = 10;

/** Follows the pointer over the map; returns a function that stops it. */
export function followPointer(map: HTMLElement, session: Session, camera: Camera): () => void {
  const { workspace } = session;
  const pixelAt = pixelFinder(map);
  const listening = new AbortController();
  const { signal } = listening;

  /** Where the pointer is, and whether it holds something; undefined while it is elsewhere. */
  let last: (Pixel & { readonly holds: boolean }) | undefined;

  function leave(): void {
    last = undefined;
    workspace.setState({
      pointer: undefined,
      hoveredStep: undefined,
      hoveredRun: undefined,
      hoveredMinimum: undefined,
    });
  }

  function move(event: PointerEvent): void {
    last = { ...pixelAt(event), holds: event.buttons !== 0 };
    tell();
  }

  function tell(): void {
    const { projection } = camera.getState();
    if (projection === undefined || last === undefined) return;
    const { x, y, holds } = last;
    // While something is dragged, what lies under it is not meant.
    const near = holds ? undefined : nearest(session, projection, x, y);
    workspace.setState({
      pointer: [projection.toX(x), projection.toY(y)],
      hoveredStep: near?.step,
      hoveredRun: near?.run,
      hoveredMinimum: holds ? undefined : minimumAt(session, projection, x, y),
    });
  }

  map.addEventListener('pointermove', move, { signal });
  map.addEventListener('pointerleave', leave, { signal });
  map.addEventListener('pointercancel', leave, { signal });
  // The ground may also move under a pointer that rests.
  const stop = camera.subscribe(tell);
  return () => {
    stop();
    listening.abort();
  };
}

function minimumAt(
  { documents, results }: Session,
  projection: Projection,
  x: number,
  y: number,
): number | undefined {
  const { survey } = results.getState();
  if (!survey || !showsMinima(documents.getState().document.presentation.show)) return undefined;
  return nearestMinimum(survey.value.minima, projection, x, y, NEAR_MINIMUM);
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
