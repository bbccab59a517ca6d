/** One animation-frame loop for the whole page; asks for a frame only when something wants one. */

const updates = new Set<() => void>();
const paints = new Set<() => void>();
let requested = false;

function drain(waiting: Set<() => void>): void {
  const now = [...waiting];
  waiting.clear();
  for (const callback of now) {
    try {
      callback();
    } catch (error) {
      // Told like any other; whoever failed keeps nobody else from being called.
      reportError(error);
    }
  }
}

/** Updates come first, so that what they change is painted in the same frame. */
function frame(): void {
  drain(updates);
  requested = false;
  // An update that goes on, as playing does, comes back in the next frame.
  if (updates.size > 0) request();
  drain(paints);
}

function request(): void {
  if (requested) return;
  requested = true;
  requestAnimationFrame(frame);
}

/** Calls back once before the next frame's painting, however often it was asked. */
export function updateSoon(update: () => void): void {
  updates.add(update);
  request();
}

/** Paints once in the next frame, however often it was asked; in this one while updates are still under way. */
export function paintSoon(paint: () => void): void {
  paints.add(paint);
  request();
}

/** Takes a painter off the next frame. */
export function forgetPaint(paint: () => void): void {
  paints.delete(paint);
}
