/** Labels upon lines, as maps have them: along a straight stretch, readable without turning the head, never crowded. */
import { type Box, isWithin, overlaps } from './box';
import type { Polyline, Spot } from './polyline';

export interface LineLabelRequest {
  readonly line: Polyline;
  readonly text: string;
  /** Of the text, in the line's units. */
  readonly width: number;
}

export interface LineLabel {
  /** The label's middle. */
  readonly x: number;
  readonly y: number;
  /** How far the text is turned, in radians, y downwards: never upside down. */
  readonly angle: number;
  /** The stretch of the line that it takes, with room at both ends. */
  readonly from: number;
  readonly to: number;
}

/** All in the lines' units: pixels. */
const HEIGHT = 12;
const ROOM = 5;
/** Lines shorter than so many times the text stay without: a label would hide what it names. */
const SHORTEST = 3.2;
/** Places looked at along a line. */
const STRIDE = 10;
/** How far a line may bend away from its label. */
const MOST_BEND = 2.4;
/** From one label to another, at least, and as far as they would like. */
const LEAST_APART = 64;
const APART = 200;
/** The same text need not be read so often. */
const SAME_APART = 230;

/**
 * A label per line where there is room, in the order of the lines; longer lines choose first.
 * @param frame labels stay within
 * @param obstacles labels keep off
 */
export function placeLineLabels(
  requests: readonly LineLabelRequest[],
  frame: Box,
  obstacles: readonly Box[],
): readonly (LineLabel | undefined)[] {
  const placed: (LineLabel | undefined)[] = requests.map(() => undefined);
  const taken: Taken[] = [];
  const byLength = requests
    .map((request, index) => ({ ...request, index }))
    .sort((a, b) => b.line.length - a.line.length || a.index - b.index);
  for (const { index, ...request } of byLength) {
    if (request.line.length < SHORTEST * request.width) continue;
    const label = bestPlace(request, frame, obstacles, taken);
    if (label === undefined) continue;
    placed[index] = label;
    taken.push({ x: label.x, y: label.y, text: request.text });
  }
  return placed;
}

interface Taken {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

function bestPlace(
  { line, width, text }: LineLabelRequest,
  frame: Box,
  obstacles: readonly Box[],
  taken: readonly Taken[],
): LineLabel | undefined {
  const half = width / 2 + ROOM;
  let best: LineLabel | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let along = half; along <= line.length - half; along += STRIDE) {
    const middle = line.spotAt(along);
    const distances = taken.map(({ x, y }) => Math.hypot(x - middle.x, y - middle.y));
    const isCrowded = distances.some(
      (distance, i) => distance < (taken[i]?.text === text ? SAME_APART : LEAST_APART),
    );
    if (isCrowded) continue;
    const from = line.spotAt(along - half);
    const to = line.spotAt(along + half);
    const bend = bendOf(line, along, half, from, to);
    if (bend > MOST_BEND) continue;
    const angle = uprightAngle(from, to);
    // The label's middle lies between the line and its chord.
    const x = (2 * middle.x + from.x + to.x) / 4;
    const y = (2 * middle.y + from.y + to.y) / 4;
    const box = boxAround(x, y, width, angle);
    if (!isWithin(box, frame) || obstacles.some((other) => overlaps(box, other))) continue;
    const crowd = distances.reduce((sum, distance) => sum + Math.max(0, 1 - distance / APART), 0);
    const cost = bend + 1.5 * Math.abs(Math.sin(angle)) + 2 * crowd;
    if (cost >= least) continue;
    least = cost;
    best = { x, y, angle, from: along - half, to: along + half };
  }
  return best;
}

/** How far a stretch of a line is from being straight, in pixels. */
function bendOf(line: Polyline, along: number, half: number, from: Spot, to: Spot): number {
  const chord = Math.hypot(to.x - from.x, to.y - from.y);
  // A line that turns back has its ends near each other.
  if (chord < 1.6 * half) return Number.POSITIVE_INFINITY;
  let most = 0;
  for (const share of [-0.6, -0.3, 0, 0.3, 0.6]) {
    const { x, y } = line.spotAt(along + share * half);
    const off = Math.abs((x - from.x) * (to.y - from.y) - (y - from.y) * (to.x - from.x)) / chord;
    most = Math.max(most, off);
  }
  return most;
}

function uprightAngle(from: Spot, to: Spot): number {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  if (angle > Math.PI / 2) return angle - Math.PI;
  return angle <= -Math.PI / 2 ? angle + Math.PI : angle;
}

function boxAround(x: number, y: number, width: number, angle: number): Box {
  const across = (Math.abs(Math.cos(angle)) * width + Math.abs(Math.sin(angle)) * HEIGHT) / 2;
  const upwards = (Math.abs(Math.sin(angle)) * width + Math.abs(Math.cos(angle)) * HEIGHT) / 2;
  return { left: x - across, top: y - upwards, right: x + across, bottom: y + upwards };
}
