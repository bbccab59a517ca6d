/** Painters: called in the next frame when something they show has changed, and only then. */
import { forgetPaint, paintSoon } from '../state/frames';
import type { Session } from '../state/session';

/**
 * Paints soon, and again whenever one of `inputs` is no longer the same; returns a function that stops it.
 *
 * @param inputs everything from the stores that the picture depends on, in a fixed order
 */
export function keepPainted(
  { documents, results, workspace }: Session,
  inputs: () => readonly unknown[],
  paint: () => void,
): () => void {
  let painted = inputs();
  const check = (): void => {
    const now = inputs();
    if (now.every((input, index) => Object.is(input, painted[index]))) return;
    painted = now;
    paintSoon(paint);
  };
  const stops = [documents, results, workspace].map((store) => store.subscribe(check));
  paintSoon(paint);
  return () => {
    for (const stop of stops) stop();
    forgetPaint(paint);
  };
}

/** Sets an attribute that often stays the same: setting it again would lay the page out anew. */
export function setAttribute(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
