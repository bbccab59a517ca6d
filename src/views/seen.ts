/** Whether an element has come into sight: what nobody scrolls to is not drawn. */
import { type RefObject, useEffect, useState } from 'react';

/** Drawing begins a little before, so that scrolling meets finished pictures. */
const AHEAD = '120px';

/** True once the element has been in sight, from then on. */
export function useSeen(element: RefObject<Element | null>): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const { current } = element;
    if (seen || current === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { rootMargin: AHEAD },
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, [element, seen]);
  return seen;
}
