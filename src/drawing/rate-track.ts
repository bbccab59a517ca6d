/** The outcomes of a sweep as shapes behind a slider: each has its own height and pattern, and never colour alone. */
import type { Outcome } from '../engine/sweep';
import { rounded } from './markup';

/** A stretch of the slider in which all rates end alike; places run from 0 at its low end to 1. */
export interface Stretch {
  readonly outcome: Outcome;
  readonly from: number;
  readonly to: number;
  /** Which rates of the sweep. */
  readonly first: number;
  readonly last: number;
}

/** Units in which shapes are drawn; stretched over the slider. */
export const TRACK = { width: 1000, height: 7 } as const;

/** How outcomes are drawn; who leaves the domain is drawn like who diverges. */
export const looks = [
  'slow',
  'converges',
  'overshoots',
  'elsewhere',
  'unsettled',
  'diverges',
] as const;

export type Look = (typeof looks)[number];

/** From one mark of a pattern to the next. */
const PITCH: Readonly<Record<Exclude<Look, 'converges'>, number>> = {
  slow: 24,
  overshoots: 14,
  elsewhere: 16,
  unsettled: 18,
  diverges: 34,
};

/** Neighbours with one outcome together; the sweep's rates are spread evenly over the slider. */
export function stretches(outcomes: readonly Outcome[]): readonly Stretch[] {
  const found: Stretch[] = [];
  const border = (index: number): number =>
    Math.min(1, Math.max(0, (index - 0.5) / (outcomes.length - 1)));
  let first = 0;
  for (let index = 1; index <= outcomes.length; index++) {
    const outcome = outcomes[first];
    if (outcome === undefined || outcomes[index] === outcome) continue;
    found.push({ outcome, from: border(first), to: border(index), first, last: index - 1 });
    first = index;
  }
  return found;
}

/** One path for each look, empty where it does not occur. */
export function trackPaths(parts: readonly Stretch[]): Readonly<Record<Look, string>> {
  const paths: Record<Look, string> = {
    slow: '',
    converges: '',
    overshoots: '',
    elsewhere: '',
    unsettled: '',
    diverges: '',
  };
  for (const { outcome, from, to } of parts) {
    const look = outcome === 'leaves' ? 'diverges' : outcome;
    paths[look] += shapes[look](from * TRACK.width, to * TRACK.width);
  }
  return paths;
}

/** Marks stand at multiples of their pitch, wherever a stretch begins, so that patterns do not swim. */
function* marks(pitch: number, from: number, to: number): Generator<number> {
  for (let at = pitch * Math.ceil(from / pitch); at < to; at += pitch) yield at;
}

const { height } = TRACK;

const shapes: Readonly<Record<Look, (from: number, to: number) => string>> = {
  slow: dots,
  converges: (from, to) => `M${rounded(from)},0H${rounded(to)}V${height}H${rounded(from)}Z`,
  overshoots: bars,
  elsewhere: slants,
  unsettled: zigzag,
  diverges: crosses,
};

function dots(from: number, to: number): string {
  let path = '';
  for (const at of marks(PITCH.slow, from, to)) path += `M${rounded(at)},${height / 2}h.1`;
  return path;
}

function bars(from: number, to: number): string {
  let path = '';
  for (const at of marks(PITCH.overshoots, from, to)) path += `M${rounded(at)},0V${height}`;
  return path;
}

/** Cut off at the ends of the stretch. */
function slants(from: number, to: number): string {
  const pitch = PITCH.elsewhere;
  let path = '';
  for (const at of marks(pitch, from - pitch, to)) {
    const [low, high] = [Math.max(at, from), Math.min(at + pitch, to)];
    const y = (x: number) => rounded(height * (1 - (x - at) / pitch));
    if (high > low) path += `M${rounded(low)},${y(low)}L${rounded(high)},${y(high)}`;
  }
  return path;
}

function zigzag(from: number, to: number): string {
  const pitch = PITCH.unsettled;
  const y = (x: number) => {
    const phase = (x / pitch) % 2;
    return rounded(height * (phase < 1 ? phase : 2 - phase));
  };
  let path = `M${rounded(from)},${y(from)}`;
  for (const at of marks(pitch, from, to)) path += `L${rounded(at)},${y(at)}`;
  return `${path}L${rounded(to)},${y(to)}`;
}

function crosses(from: number, to: number): string {
  const arm = 10;
  let path = '';
  for (const at of marks(PITCH.diverges, from + arm, to - arm)) {
    const [left, right] = [rounded(at - arm), rounded(at + arm)];
    path += `M${left},1L${right},${height - 1}M${right},1L${left},${height - 1}`;
  }
  return path;
}
