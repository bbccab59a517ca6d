/** Which stretch of a segment lies in a box: the algorithm of Liang and Barsky. */
import type { Box } from './box';

/** From where to where, as shares of the segment, 0 to 1. */
export interface Stretch {
  from: number;
  to: number;
}

/** Writes the stretch that lies in the box; false if there is none. */
export function clipSegment(
  stretch: Stretch,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
  box: Box,
): boolean {
  stretch.from = 0;
  stretch.to = 1;
  const dx = toX - fromX;
  const dy = toY - fromY;
  return (
    cut(stretch, -dx, fromX - box.left) &&
    cut(stretch, dx, box.right - fromX) &&
    cut(stretch, -dy, fromY - box.top) &&
    cut(stretch, dy, box.bottom - fromY)
  );
}

/** Cuts by one side: `inwards` is how far inside it the segment begins, `outwards` how much it moves out. */
function cut(stretch: Stretch, outwards: number, inwards: number): boolean {
  if (outwards === 0) return inwards >= 0;
  const crossing = inwards / outwards;
  if (outwards < 0) stretch.from = Math.max(stretch.from, crossing);
  else stretch.to = Math.min(stretch.to, crossing);
  return stretch.from <= stretch.to;
}
