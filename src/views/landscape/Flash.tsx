/** A ring about a point of the map that somebody asked to see; it goes by itself. */
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { shownOf } from '../../drawing/projection';
import { useSession, useWorkspace } from '../../state/session';
import type { Camera } from './camera';
import './flash.css';

/** Milliseconds for which the ring stands. */
const SHOWN = 1800;

interface FlashProps {
  readonly camera: Camera;
}

export function Flash({ camera }: FlashProps) {
  const { workspace } = useSession();
  const projection = useStore(camera, (state) => state.projection);
  const flashed = useWorkspace((state) => state.flashed);
  const ring = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (flashed === undefined) return;
    ring.current?.scrollIntoView({ block: 'nearest' });
    for (const animation of ring.current?.getAnimations({ subtree: true }) ?? []) {
      animation.cancel();
      animation.play();
    }
    const timer = setTimeout(() => workspace.setState({ flashed: undefined }), SHOWN);
    return () => clearTimeout(timer);
  }, [workspace, flashed]);

  if (projection === undefined || flashed === undefined) return null;
  const [x, y] = shownOf(projection, flashed.position);
  // A point beyond the map is shown at its edge.
  const within = (pixel: number, size: number) => Math.min(size, Math.max(0, pixel));
  const left = within(projection.x(x), projection.width);
  const top = within(projection.y(y), projection.height);
  return (
    <div
      ref={ring}
      className="landscape-flash"
      aria-hidden="true"
      style={{ transform: `translate(${left}px, ${top}px)` }}
    >
      <span />
    </div>
  );
}
