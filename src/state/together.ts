/** Lets something wait a frame or two for more of its kind. */
import { updateSoon } from './frames';

/**
 * Acts in the next frame, or while `waits` says so as many frames later; once, however often it was asked.
 * @param most frames
 */
export function together(waits: () => boolean, most: number, act: () => void): () => void {
  let waited = 0;
  const frame = (): void => {
    if (waits() && waited++ < most) {
      updateSoon(frame);
      return;
    }
    waited = 0;
    act();
  };
  return () => updateSoon(frame);
}
