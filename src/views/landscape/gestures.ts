/** Hands on the ground of the map: a click moves the start, a drag the map, two fingers zoom, a double click zooms in. */
import type { FallLineDocument } from '../../experiment/experiment';
import { moveStartOnMap } from '../../experiment/map-plane';
import type { Session } from '../../state/session';
import type { Camera } from './camera';
import { type Pixel, pixelFinder, shareOf } from './map-pixel';
import { grip, ZOOM_STEP } from './view-actions';

const MOVE = 'move the map';

/** Between press and release a click may slip so far, in CSS pixels; a finger's further. */
const SLIP = 4;
const FINGER_SLIP = 9;
/** The second tap of a double tap: milliseconds after the first, and pixels from it. */
const DOUBLE_TIME = 400;
const DOUBLE_REACH = 28;

const isFinger = ({ pointerType }: PointerEvent): boolean => pointerType !== 'mouse';

const isWithin = ({ target }: Event, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;

const isOnGround = (event: Event): boolean => !isWithin(event, '[data-off-ground]');

/** A first click puts the start under the pointer, so that the second may hit its handle. */
const isOnStart = (event: Event): boolean => isWithin(event, '.start-handle');

/** Two fingers as one hand: where it is, and how far it is open. */
interface Hand {
  readonly middle: Pixel;
  readonly width: number;
}

interface Click {
  readonly time: number;
  readonly at: Pixel;
  readonly before: FallLineDocument;
  readonly after: FallLineDocument;
}

/** Listens to the map; returns a function that stops it. */
export function listenToGestures(map: HTMLElement, session: Session, camera: Camera): () => void {
  const { documents } = session;
  const pixelAt = pixelFinder(map);
  const listening = new AbortController();
  const { signal } = listening;
  /** What is down on the ground, by pointer. */
  const down = new Map<number, Pixel>();
  let hand: Hand | undefined;
  /** Whether what is down has moved the map: then its release is no click. */
  let moved = false;
  /** Whether a mouse has just let go of the ground without moving it. */
  let released = false;
  let lastClick: Click | undefined;
  let byFinger = false;

  const handOf = (): Hand => {
    const [first = { x: 0, y: 0 }, second = first] = down.values();
    return {
      middle: { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 },
      width: Math.hypot(first.x - second.x, first.y - second.y),
    };
  };

  function press(event: PointerEvent): void {
    byFinger = isFinger(event);
    if (!isOnGround(event)) return;
    if (event.button !== 0 || down.size === 2) return;
    released = false;
    if (down.size === 0) moved = false;
    down.set(event.pointerId, pixelAt(event));
    map.setPointerCapture(event.pointerId);
    if (down.size === 2) take();
    hand = handOf();
  }

  function take(): void {
    moved = true;
    map.dataset.moving = '';
  }

  function move(event: PointerEvent): void {
    const pressed = down.get(event.pointerId);
    if (pressed === undefined || hand === undefined) return;
    const at = pixelAt(event);
    const slip = isFinger(event) ? FINGER_SLIP : SLIP;
    if (!moved && Math.hypot(at.x - pressed.x, at.y - pressed.y) <= slip) return;
    if (!moved) take();
    down.set(event.pointerId, at);
    const before = hand;
    const now = handOf();
    const factor = before.width > 0 && now.width > 0 ? now.width / before.width : 1;
    camera.atOnce(() =>
      grip(session, factor, shareOf(before.middle, map), shareOf(now.middle, map), MOVE),
    );
    hand = now;
  }

  function release(event: PointerEvent): void {
    if (!down.delete(event.pointerId)) {
      const tapped = isFinger(event) && event.type === 'pointerup' && isOnStart(event);
      if (tapped && isSecondTap(event)) click(event, true);
      return;
    }
    hand = handOf();
    if (down.size > 0) return;
    delete map.dataset.moving;
    if (moved) documents.settle();
    else if (event.type !== 'pointerup') return;
    else if (isFinger(event)) click(event, isSecondTap(event));
    else released = true;
  }

  /** The browser counts the clicks of a mouse; not everywhere those of a finger. */
  function clickByMouse(event: MouseEvent): void {
    if (released && event.detail % 2 === 1) click(event, false);
    released = false;
  }

  function doubleClick(event: MouseEvent): void {
    if (!byFinger && (isOnGround(event) || isOnStart(event))) click(event, true);
  }

  function isSecondTap(event: PointerEvent): boolean {
    if (lastClick === undefined) return false;
    const { x, y } = pixelAt(event);
    const { time, at } = lastClick;
    return event.timeStamp - time < DOUBLE_TIME && Math.hypot(x - at.x, y - at.y) <= DOUBLE_REACH;
  }

  /** The first click answers at once; if a second makes it a double click, it is taken back. */
  function click(event: MouseEvent, isDouble: boolean): void {
    const { projection } = camera.getState();
    if (projection === undefined) return;
    const at = pixelAt(event);
    const first = lastClick;
    lastClick = undefined;
    const { document: before } = documents.getState();
    if (isDouble) {
      if (first && before === first.after && first.before !== first.after) documents.undo();
      grip(session, event.shiftKey ? 1 / ZOOM_STEP : ZOOM_STEP, shareOf(at, map));
      return;
    }
    const start = [projection.toX(at.x), projection.toY(at.y)] as const;
    documents.change((experiment) => moveStartOnMap(experiment, projection.axes, start));
    lastClick = { time: event.timeStamp, at, before, after: documents.getState().document };
  }

  map.addEventListener('pointerdown', press, { signal });
  map.addEventListener('pointermove', move, { signal });
  map.addEventListener('pointerup', release, { signal });
  map.addEventListener('pointercancel', release, { signal });
  map.addEventListener('click', clickByMouse, { signal });
  map.addEventListener('dblclick', doubleClick, { signal });
  // A finger that rests means the map, not a menu.
  map.addEventListener('contextmenu', (event) => byFinger && event.preventDefault(), { signal });
  return () => listening.abort();
}
