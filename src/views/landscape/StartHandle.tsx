/** The start of all runs, as a point that can be dragged, or moved with the arrow keys. */
import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from 'react';
import { useStore } from 'zustand';
import { formatShort } from '../../drawing/format';
import { type Projection, shownOf } from '../../drawing/projection';
import type { Problem } from '../../experiment/experiment';
import { moveStartOnMap } from '../../experiment/map-plane';
import { parametersOf } from '../../experiment/problem';
import { useDocument, useSession } from '../../state/session';
import type { Camera } from './camera';
import { StartRing } from './StartRing';
import { arrowStep } from './start-keys';
import { words } from './words';

interface StartNameProps {
  /** Placed by the painter of the trails, which knows where there is room. */
  readonly name: RefObject<HTMLSpanElement | null>;
}

interface StartHandleProps extends StartNameProps {
  readonly camera: Camera;
}

interface HandleProps extends StartNameProps {
  readonly projection: Projection;
}

const DRAG = 'drag the start';
const KEYS = 'move the start by keys';

/** There from the moment at which the map has been laid out. */
export function StartHandle({ camera, name }: StartHandleProps) {
  const projection = useStore(camera, (state) => state.projection);
  return projection && <Handle projection={projection} name={name} />;
}

function Handle({ projection, name }: HandleProps) {
  const { documents } = useSession();
  const start = useDocument((state) => state.document.experiment.start);
  const moved = useDocument((state) => state.past.length > 0);
  /** From the pointer to the start when it was taken hold of, in pixels; undefined while nobody holds it. */
  const hold = useRef<{ readonly x: number; readonly y: number } | undefined>(undefined);
  const problem = useDocument(({ document }) => document.experiment.problem);
  const [x, y] = shownOf(projection, start);
  const left = clamp(projection.x(x), projection.width);
  const top = clamp(projection.y(y), projection.height);

  function moveTo(nextX: number, nextY: number, gesture: string): void {
    documents.change(
      (experiment) => moveStartOnMap(experiment, projection.axes, [nextX, nextY]),
      gesture,
    );
  }

  function onPointerDown(event: PointerEvent<HTMLElement>): void {
    if (!event.isPrimary || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    hold.current = { x: left - event.clientX, y: top - event.clientY };
  }

  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    if (hold.current === undefined) return;
    moveTo(
      projection.toX(clamp(event.clientX + hold.current.x, projection.width)),
      projection.toY(clamp(event.clientY + hold.current.y, projection.height)),
      DRAG,
    );
  }

  function release(): void {
    if (hold.current === undefined) return;
    hold.current = undefined;
    documents.settle();
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = arrowStep(event, projection);
    if (step === undefined) return;
    event.preventDefault();
    moveTo(x + step[0], y + step[1], KEYS);
  }

  return (
    <div
      className="start-handle"
      data-off-ground
      role="slider"
      tabIndex={0}
      aria-label={words.start}
      aria-roledescription={words.startRole}
      aria-valuemin={projection.domainX[0]}
      aria-valuemax={projection.domainX[1]}
      aria-valuenow={x}
      aria-valuetext={pointText(projection, problem, x, y)}
      aria-description={words.startKeys}
      style={{ transform: `translate(${left}px, ${top}px)` }}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={release}
      onPointerCancel={release}
      onKeyDown={onKeyDown}
      onBlur={() => documents.settle()}
    >
      <StartRing />
      <span ref={name} className="start-name" aria-hidden="true">
        {moved ? words.startName : words.dragStart}
      </span>
    </div>
  );
}

/** In words: the two coordinates with their names. */
function pointText({ axes }: Projection, problem: Problem, x: number, y: number): string {
  const names = parametersOf(problem);
  return `${names[axes[0]]} ${formatShort(x)}, ${names[axes[1]]} ${formatShort(y)}`;
}

/** A start beyond the map is held at its edge. */
const clamp = (pixel: number, size: number): number => Math.min(size, Math.max(0, pixel));
