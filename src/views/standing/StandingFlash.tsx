/** A ring about a point of the ground that somebody asked to see; it goes when that on the map goes. */
import { type Ref, useEffect, useRef } from 'react';
import { useWorkspace } from '../../state/session';
import '../landscape/flash.css';

/** @param ref placed by the painter */
export function StandingFlash({ ref }: { readonly ref: Ref<HTMLDivElement> }) {
  const flashed = useWorkspace((state) => state.flashed);
  const ring = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    if (flashed === undefined) return;
    ring.current?.scrollIntoView({ block: 'nearest' });
    for (const animation of ring.current?.getAnimations() ?? []) {
      animation.cancel();
      animation.play();
    }
  }, [flashed]);

  return (
    <div ref={ref} className="landscape-flash" aria-hidden="true">
      {flashed && <span ref={ring} />}
    </div>
  );
}
