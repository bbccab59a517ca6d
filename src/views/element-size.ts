/** The size of an element's content on the screen, as it is now. */
import { type RefObject, useLayoutEffect, useState } from 'react';

export interface Size {
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** Undefined until the element has been laid out with some extent. */
export function useElementSize(element: RefObject<HTMLElement | null>): Size | undefined {
  const [size, setSize] = useState<Size | undefined>(undefined);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = current;
      if (width === 0 || height === 0) return;
      setSize((known) =>
        known?.width === width && known.height === height ? known : { width, height },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
