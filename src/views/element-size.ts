/** The size of an element's content on the screen, as it is now. */
import { type RefObject, useLayoutEffect, useState } from 'react';

export interface Size {
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * Tells an element's size, the first included, whenever it has another: before anything is painted, and without making
 * the browser lay out the page for it in between. Nothing is told while it has no extent. Returns a function that stops.
 */
export function watchSize(element: Element, tell: (size: Size) => void): () => void {
  const observer = new ResizeObserver(() => {
    const { clientWidth: width, clientHeight: height } = element;
    if (width > 0 && height > 0) tell({ width, height });
  });
  observer.observe(element);
  return () => observer.disconnect();
}

/** Undefined until the element has been laid out with some extent. */
export function useElementSize(element: RefObject<HTMLElement | null>): Size | undefined {
  const [size, setSize] = useState<Size | undefined>(undefined);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    return watchSize(current, (next) =>
      setSize((known) =>
        known?.width === next.width && known.height === next.height ? known : next,
      ),
    );
  }, [element]);
  return size;
}
