/** Painters: called in the next frame when something they show has changed, and only then. */
import { forgetPaint, paintSoon } from '../state/frames';
import type { Session } from '../state/session';

interface Store {
  subscribe(listener: () => void): () => void;
}

/**
 * Paints soon, and again whenever one of `inputs` is no longer the same; returns a function that stops it.
 *
 * @param inputs everything from the stores that the picture depends on, in a fixed order; fewer where it is empty
 * @param others stores besides those of the session
 */
export function keepPainted(
  { documents, results, workspace }: Session,
  inputs: () => readonly unknown[],
  paint: () => void,
  ...others: readonly Store[]
): () => void {
  let painted = inputs();
  const check = (): void => {
    const now = inputs();
    if (
      now.length === painted.length &&
      now.every((input, index) => Object.is(input, painted[index]))
    )
      return;
    painted = now;
    paintSoon(paint);
  };
  const stops = [documents, results, workspace, ...others].map((store: Store) =>
    store.subscribe(check),
  );
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

/**
 * Writes into an element that holds nothing but text; into the node that is there, since another would be laid out anew.
 */
export function setText(element: Element | null | undefined, text: string): void {
  const node = element?.firstChild;
  if (node == null) element?.append(text);
  else if (node.nodeValue !== text) node.nodeValue = text;
}
