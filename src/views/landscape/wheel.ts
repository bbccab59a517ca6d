/** The wheel, and two fingers on a trackpad, over the map: they zoom about the pointer. */
import type { Session } from '../../state/session';
import type { Camera } from './camera';
import { type Place, pixelFinder, shareOf } from './map-pixel';
import { grip } from './view-actions';

const GESTURE = 'zoom the map';
/** Milliseconds without a turn after which the next begins an undo step of its own. */
const QUIET = 400;

/** Doublings per unit of the wheel's turn, by its unit: pixels, lines, pages. */
const DOUBLINGS = [0.002, 0.05, 1];
/** A pinch on a trackpad comes as a wheel with Ctrl, and in small numbers. */
const PINCH = 10;
/** The most that one event magnifies, as doublings. */
const MOST = 2;
/** Smaller turns, in pixels, come from a trackpad, which is smooth by itself. */
const SMOOTH = 40;

/** Safari's own event for pinches on a trackpad. */
interface GestureEvent extends MouseEvent {
  readonly scale: number;
}

/** Listens to the map; returns a function that stops it. */
export function listenToWheel(map: HTMLElement, session: Session, camera: Camera): () => void {
  const pixelAt = pixelFinder(map);
  const listening = new AbortController();
  const options = { signal: listening.signal, passive: false };
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let pinched = 1;

  function zoom(factor: number, event: Place, smooth: boolean): void {
    const at = shareOf(pixelAt(event), map);
    const act = () => grip(session, factor, at, at, GESTURE);
    if (smooth) camera.atOnce(act);
    else act();
    clearTimeout(quiet);
    quiet = setTimeout(session.documents.settle, QUIET);
  }

  function turn(event: WheelEvent): void {
    event.preventDefault();
    // Shift makes a wheel turn sideways; without it, fingers that move sideways mean no zoom.
    const turned = event.shiftKey ? event.deltaY || event.deltaX : event.deltaY;
    const pinch = event.ctrlKey ? PINCH : 1;
    const doublings = -turned * (DOUBLINGS[event.deltaMode] ?? 0) * pinch;
    const smooth = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL && Math.abs(turned) < SMOOTH;
    zoom(2 ** Math.min(MOST, Math.max(-MOST, doublings)), event, smooth);
  }

  function pinch(event: Event): void {
    event.preventDefault();
    const { scale } = event as GestureEvent;
    // Fingers on the glass are heard as pointers already.
    const touches = navigator.maxTouchPoints > 0;
    if (event.type === 'gesturechange' && !touches)
      zoom(scale / pinched, event as GestureEvent, true);
    pinched = scale;
  }

  map.addEventListener('wheel', turn, options);
  map.addEventListener('gesturestart', pinch, options);
  map.addEventListener('gesturechange', pinch, options);
  return () => {
    listening.abort();
    clearTimeout(quiet);
  };
}
