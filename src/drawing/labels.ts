/** Names beside points: greedy placement in which nothing covers anything else or leaves the frame. */
import { type Box, isWithin, overlaps } from './box';

export interface LabelRequest {
  /** The point to be named. */
  readonly x: number;
  readonly y: number;
  /** From the point to its name beside it, in CSS pixels. */
  readonly gap: number;
  readonly width: number;
  readonly height: number;
  /** The candidate chosen last time: kept while nothing better than equal is free, so that names do not flutter. */
  readonly previous?: number;
}

export interface Placement {
  /** The label's box stands here. */
  readonly left: number;
  readonly top: number;
  /** Which candidate it is. */
  readonly candidate: number;
}

/** How many lines further up or down a name may go before it is left out. */
const REACH = 12;

/**
 * Places labels in order, each at its first free candidate: right, left, and then, line by line, further above and
 * below on both sides. A label that finds no place is undefined.
 *
 * @param obstacles boxes to keep clear of: heads, handles, legends
 * @param cost how much a box covers of what should rather be seen; the cheapest of the nearest places is taken
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  obstacles: readonly Box[],
  frame: Box,
  cost: (box: Box) => number = () => 0,
): readonly (Placement | undefined)[] {
  const taken: Box[] = [...obstacles];
  return requests.map((request) => {
    const found = placeLabel(request, taken, frame, cost);
    if (found) taken.push(boxOf(request, found));
    return found;
  });
}

function placeLabel(
  request: LabelRequest,
  taken: readonly Box[],
  frame: Box,
  cost: (box: Box) => number,
): Placement | undefined {
  let best: Placement | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let candidate = 0; candidate < 2 + 6 * REACH; candidate++) {
    const ring = candidate < 2 ? 0 : 1 + Math.floor((candidate - 2) / 6);
    // A place further out is worth looking at only until one is found nearby.
    if (best && ring > 1) break;
    const place = at(request, candidate, ring);
    const box = boxOf(request, place);
    if (!isWithin(box, frame) || taken.some((other) => overlaps(box, other))) continue;
    const price = cost(box) + 0.01 * candidate - (candidate === request.previous ? 2 : 0);
    if (price < least) {
      best = place;
      least = price;
    }
  }
  return best;
}

/** Candidates 0 and 1 are right and left; then, per line of distance: above and below at the right, left, and centre. */
function at(request: LabelRequest, candidate: number, ring: number): Placement {
  const { x, y, gap, width, height } = request;
  const right = x + gap;
  const left = x - gap - width;
  const level = y - height / 2;
  if (candidate === 0) return { left: right, top: level, candidate };
  if (candidate === 1) return { left, top: level, candidate };
  const place = (candidate - 2) % 6;
  const above = place % 2 === 0;
  const side = place >> 1;
  const shift = side === 2 ? gap + height / 2 + (ring - 1) * height : (ring - 0.15) * height;
  return {
    left: side === 0 ? right - 2 : side === 1 ? left + 2 : x - width / 2,
    top: above ? level - shift : level + shift,
    candidate,
  };
}

function boxOf(request: LabelRequest, { left, top }: Placement): Box {
  return { left, top, right: left + request.width, bottom: top + request.height };
}
