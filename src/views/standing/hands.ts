/** Hands on the map standing up: a drag or two fingers turn it, the wheel comes closer, a double click turns it back. */
import type { Session } from '../../state/session';
import { type Pixel, pixelFinder } from '../landscape/map-pixel';
import type { OrbitStore } from './orbit';

/** Degrees per pixel. */
const TURN = 0.4;
const TILT = 0.32;
/** Doublings per unit of the wheel's turn, by its unit: pixels, lines, pages. */
const DOUBLINGS = [0.0016, 0.04, 0.8];
const PINCH = 8;

/** @param pick the point of the parameter plane at a pixel. Returns a function that stops listening. */
export function listenToHands(
  panel: HTMLElement,
  { workspace }: Session,
  orbit: OrbitStore,
  pick: (pixel: Pixel) => readonly [number, number] | undefined,
): () => void {
  const pixelAt = pixelFinder(panel);
  const listening = new AbortController();
  const { signal } = listening;
  const down = new Map<number, Pixel>();

  const isOff = ({ target }: Event): boolean =>
    target instanceof Element && target.closest('[data-off-ground]') !== null;

  function press(event: PointerEvent): void {
    if (isOff(event) || event.button !== 0 || down.size === 2) return;
    down.set(event.pointerId, pixelAt(event));
    panel.setPointerCapture(event.pointerId);
    panel.dataset.moving = '';
  }

  function move(event: PointerEvent): void {
    const before = down.get(event.pointerId);
    const at = pixelAt(event);
    if (before === undefined) {
      if (event.buttons === 0) workspace.setState({ pointer: isOff(event) ? undefined : pick(at) });
      return;
    }
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    down.set(event.pointerId, at);
    // Each of two fingers turns by half.
    const share = other ? 0.5 : 1;
    const width = (pixel: Pixel) => (other ? Math.hypot(pixel.x - other.x, pixel.y - other.y) : 1);
    const zoom = width(before) > 0 ? width(at) / width(before) : 1;
    orbit.move(
      -TURN * share * (at.x - before.x),
      TILT * share * (at.y - before.y),
      zoom > 0 ? zoom : 1,
    );
  }

  function release(event: PointerEvent): void {
    if (down.delete(event.pointerId) && down.size === 0) delete panel.dataset.moving;
  }

  function turnWheel(event: WheelEvent): void {
    event.preventDefault();
    const turned = event.deltaY || event.deltaX;
    const doublings = -turned * (DOUBLINGS[event.deltaMode] ?? 0) * (event.ctrlKey ? PINCH : 1);
    orbit.move(0, 0, 2 ** Math.min(1, Math.max(-1, doublings)));
  }

  panel.addEventListener('pointerdown', press, { signal });
  panel.addEventListener('pointermove', move, { signal });
  panel.addEventListener('pointerup', release, { signal });
  panel.addEventListener('pointercancel', release, { signal });
  panel.addEventListener('pointerleave', () => workspace.setState({ pointer: undefined }), {
    signal,
  });
  panel.addEventListener('dblclick', (event) => !isOff(event) && orbit.goHome(), { signal });
  panel.addEventListener('wheel', turnWheel, { signal, passive: false });
  return () => listening.abort();
}
