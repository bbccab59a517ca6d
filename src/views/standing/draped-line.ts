/** A trail lying on the ground: its pieces, so short that they follow the relief, and a dot per step. */
import { clipSegment, type Stretch } from '../../drawing/clip';
import type { Projection } from '../../drawing/projection';
import type { StandingGround } from '../../drawing/standing-ground';
import type { Trail } from '../../drawing/trail';

/** Pieces are at most so long, and dots at least so far apart, in pixels of the map that is draped. */
const LONGEST = 4;
const DOT_GAP = 6;

export interface DrapedLine {
  /** Both ends of every piece: x, y, z, x, y, z. */
  readonly pieces: Float32Array;
  /** How many pieces lead to each point of the trail. */
  readonly piecesUpTo: Int32Array;
  /** The place of every dot, twice, as of a piece without length. */
  readonly dots: Float32Array;
  readonly dotsUpTo: Int32Array;
}

export function drape(trail: Trail, projection: Projection, ground: StandingGround): DrapedLine {
  const { points, pen, dots: isStep, count } = trail;
  const { width, height } = projection;
  const map = { left: 0, top: 0, right: width, bottom: height };
  const stretch: Stretch = { from: 0, to: 1 };
  const pieces: number[] = [];
  const dots: number[] = [];
  const piecesUpTo = new Int32Array(count);
  const dotsUpTo = new Int32Array(count);
  let dottedX = Number.NaN;
  let dottedY = Number.NaN;
  const place = (x: number, y: number) => ground.pointAt(x / width, y / height);
  for (let i = 0; i < count; i++) {
    const x = points[2 * i] ?? 0;
    const y = points[2 * i + 1] ?? 0;
    const fromX = points[2 * i - 2] ?? x;
    const fromY = points[2 * i - 1] ?? y;
    if (i > 0 && pen[i] === 1 && clipSegment(stretch, fromX, fromY, x, y, map)) {
      const { from, to } = stretch;
      const length = (to - from) * Math.hypot(x - fromX, y - fromY);
      const parts = Math.max(1, Math.ceil(length / LONGEST));
      const along = (part: number) => {
        const share = from + ((to - from) * part) / parts;
        return place(fromX + share * (x - fromX), fromY + share * (y - fromY));
      };
      for (let part = 0; part < parts; part++) pieces.push(...along(part), ...along(part + 1));
    }
    const isApart = !(Math.abs(x - dottedX) < DOT_GAP && Math.abs(y - dottedY) < DOT_GAP);
    const isOnMap = x >= 0 && x <= width && y >= 0 && y <= height;
    if (isStep[i] === 1 && isApart && isOnMap) {
      dots.push(...place(x, y), ...place(x, y));
      [dottedX, dottedY] = [x, y];
    }
    piecesUpTo[i] = pieces.length / 6;
    dotsUpTo[i] = dots.length / 6;
  }
  return {
    pieces: new Float32Array(pieces),
    piecesUpTo,
    dots: new Float32Array(dots),
    dotsUpTo,
  };
}
