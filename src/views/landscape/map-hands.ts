/** What a pointer, fingers and the wheel do on the map. */
import type { Session } from '../../state/session';
import type { Camera } from './camera';
import { listenToGestures } from './gestures';
import { followPointer } from './pointing';
import { listenToWheel } from './wheel';

/** Returns a function that lets go. */
export function followHands(map: HTMLElement, session: Session, camera: Camera): () => void {
  const stops = [followPointer, listenToGestures, listenToWheel].map((follow) =>
    follow(map, session, camera),
  );
  return () => {
    for (const stop of stops) stop();
  };
}
