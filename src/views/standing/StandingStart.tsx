/** The start's handle on the map standing up: dragged over the ground, or moved with the arrow keys. */
import { type KeyboardEvent, type PointerEvent, type Ref, useRef } from 'react';
import { formatShort } from '../../drawing/format';
import { shownOf } from '../../drawing/projection';
import { axesShown, moveStartOnMap } from '../../experiment/map-plane';
import { homeView, parametersOf } from '../../experiment/problem';
import { useDocument, useSession } from '../../state/session';
import { shownView } from '../../state/shown-view';
import type { Pixel } from '../landscape/map-pixel';
import { StartRing } from '../landscape/StartRing';
import { arrowStep } from '../landscape/start-keys';
import { words as mapWords } from '../landscape/words';
import { words } from './words';

interface StandingStartProps {
  /** Placed by the painter. */
  readonly ref: Ref<HTMLDivElement>;
  /** The point of the parameter plane at a pixel; undefined beside the ground, and until there is one. */
  readonly pick: ((pixel: Pixel) => readonly [number, number] | undefined) | undefined;
}

const DRAG = 'drag the start in 3D';
const KEYS = 'move the start by keys';

export function StandingStart({ ref, pick }: StandingStartProps) {
  const { documents, workspace } = useSession();
  const start = useDocument((state) => state.document.experiment.start);
  const problem = useDocument((state) => state.document.experiment.problem);
  const plane = useDocument((state) => state.document.presentation.plane);
  const axes = axesShown(problem, plane === undefined ? {} : { plane });
  const names = parametersOf(problem);
  const [x, y] = shownOf({ axes }, start);
  /** From the pointer to the start when it was taken hold of, and the panel's corner; undefined while nobody holds it. */
  const hold = useRef<Pixel | undefined>(undefined);

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    if (!event.isPrimary || event.button !== 0) return;
    const { currentTarget } = event;
    const box = currentTarget.getBoundingClientRect();
    const panel = currentTarget.parentElement?.getBoundingClientRect();
    currentTarget.setPointerCapture(event.pointerId);
    hold.current = {
      x: box.left + box.width / 2 - event.clientX - (panel?.left ?? 0),
      y: box.top + box.height / 2 - event.clientY - (panel?.top ?? 0),
    };
  }

  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    if (hold.current === undefined) return;
    const point = pick?.({ x: event.clientX + hold.current.x, y: event.clientY + hold.current.y });
    if (point) documents.change((experiment) => moveStartOnMap(experiment, axes, point), DRAG);
  }

  function release(): void {
    if (hold.current === undefined) return;
    hold.current = undefined;
    documents.settle();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const view = shownView(documents.getState().document, workspace.getState().map);
    const step = arrowStep(event, { domainX: view.x, domainY: view.y });
    if (step === undefined) return;
    event.preventDefault();
    documents.change(
      (experiment) => moveStartOnMap(experiment, axes, [x + step[0], y + step[1]]),
      KEYS,
    );
  }

  const home = homeView(problem, axes);
  return (
    <div
      ref={ref}
      className="start-handle"
      data-off-ground
      role="slider"
      tabIndex={0}
      aria-label={words.start}
      aria-roledescription={mapWords.startRole}
      aria-valuemin={Math.min(x, home.x[0])}
      aria-valuemax={Math.max(x, home.x[1])}
      aria-valuenow={x}
      aria-valuetext={`${names[axes[0]]} ${formatShort(x)}, ${names[axes[1]]} ${formatShort(y)}`}
      aria-description={mapWords.startKeys}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={release}
      onPointerCancel={release}
      onKeyDown={onKeyDown}
      onBlur={() => documents.settle()}
    >
      <StartRing />
    </div>
  );
}
